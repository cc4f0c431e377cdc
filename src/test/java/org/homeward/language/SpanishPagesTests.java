package org.homeward.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.fixtures.As;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Pages in Spanish: their own words, those that Java and tables bring, and dates. */
@HomewardTest
class SpanishPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;

    @BeforeEach
    void openPlan() {
        Database.empty();
        plan = new OpenTasks(jdbc).plan("caseworker", "family");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            caseworker | /tasks               | Por hacer
            caseworker | /plans               | Todos los planes de servicios
            caseworker | /plans/{plan}        | Lo que ve cada disciplina
            family     | /plans/{plan}        | Todavía no hay metas acordadas
            family     | /plans/{plan}/people | Quién responde por el plan
            caseworker | /plans/{plan}/contents | Qué debería cambiar, y cómo lo verá cada quien.
            caseworker | /plans/{plan}/contents/new/goal | Agregar: meta
            caseworker | /plans/{plan}/consents | Quién puede ver qué
            family     | /plans/{plan}/matters/new/dispute | ¿Con qué no está de acuerdo, y qué sería mejor?
            caseworker | /plans/{plan}/deadlines | Fechas límite
            caseworker | /plans/{plan}/record | Escribir una nota
            caseworker | /plans/{plan}/record/write/contact | Llamada por teléfono
            caseworker | /plans/{plan}/facts  | Audiencia de custodia temporal
            caseworker | /plans/{plan}/as-known | Como se sabía en un día anterior
            caseworker | /plans/new           | Ansiedad o preocupación
            supervisor | /monitor             | Cada plan en curso
            supervisor | /workload            | Cuánto lleva cada persona
            supervisor | /agencies            | Todavía no hay agencias
            auditor    | /audit               | Registro de auditoría
            """)
    void speakSpanish(String person, String address, String words) throws Exception {
        String path = address.replace("{plan}", plan.toString());
        String page = mvc.perform(get(path).header("Accept-Language", "es").with(As.signedIn(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Path kept = Path.of("target/language/pages", person + address.replaceAll("[/{}]+", "-") + ".html");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, page);

        assertThat(page).contains("lang=\"es\"").contains(words);
    }

    @Test
    void refusalsAreSaidInSpanishAndTheApiStaysAsAsked() throws Exception {
        String refusal = mvc.perform(get("/api/plans")
                        .param("limit", "9999")
                        .header("Accept-Language", "es")
                        .with(As.signedIn("caseworker")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(refusal).contains("Pida de 1 a 200 elementos.");
    }
}
