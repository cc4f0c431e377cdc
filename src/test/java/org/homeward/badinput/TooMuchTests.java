package org.homeward.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.documents.Files;
import org.homeward.fixtures.TestDatabase;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.ContextConfiguration;

/** Ten megabytes and more on the web server that people meet, which reads before Homeward does. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.client.worker.defaults.enabled=false",
            "homeward.engine.resend-every=1h",
            "homeward.policy.attempt-every=PT1H",
            "camunda.client.grpc-address=http://localhost:1",
            "camunda.client.rest-address=http://localhost:1"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TooMuchTests.EveryTokenIsTheCaseworkers.class)
class TooMuchTests {

    private static final String TEN_MEGABYTES = "long ".repeat(2_000_000);
    private static final String NOTE = """
            {"kind":"note","onDay":"2026-01-02","heading":"A visit","text":"%s","readers":"staff"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient browser = HttpClient.newHttpClient();
    private PlanId plan;

    @BeforeEach
    void openPlan() {
        plan = new OpenTasks(jdbc).plan("caseworker");
    }

    @Test
    void tellsAProgramThatANoteOfTenMegabytesIsTooMuch() throws Exception {
        var answer = send("/api/plans/" + plan + "/notes", "application/json", NOTE.formatted(TEN_MEGABYTES));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("more than 4 MB")
                .contains("nothing was changed")
                .doesNotContain("long long");
        assertThat(notes()).isZero();
    }

    @Test
    void namesTheFieldThatIsTooLongWhenTheWholeIsNot() throws Exception {
        String threeMegabytes = TEN_MEGABYTES.substring(0, 3_000_000);
        var answer = send("/api/plans/" + plan + "/notes", "application/json", NOTE.formatted(threeMegabytes));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"field\":\"text\"")
                .contains("50,000")
                .doesNotContain("long long");
        assertThat(notes()).isZero();
    }

    @Test
    void showsAPersonThatTheirEntriesAreStillThere() throws Exception {
        var answer = send(
                "/plans/" + plan + "/record/write/note",
                "application/x-www-form-urlencoded",
                "heading=A+visit&text=" + TEN_MEGABYTES.replace(' ', '+'));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than Homeward takes").contains("your entries are still there");
        assertThat(notes()).isZero();
    }

    @Test
    void refusesTextThatHidesItsLength() throws Exception {
        byte[] body = NOTE.formatted(TEN_MEGABYTES).getBytes(StandardCharsets.UTF_8);
        var answer = send(
                "/api/plans/" + plan + "/notes",
                "application/json",
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)));

        assertThat(answer.statusCode()).isEqualTo(411);
        assertThat(answer.body()).contains("Content-Length");
    }

    @Test
    void takesAFileOfTenMegabytesAndRefusesOneOfForty() throws Exception {
        assertThat(sendFile(10).statusCode()).isEqualTo(201);
        var tooLarge = sendFile(40);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(documents()).isEqualTo(1);
    }

    private HttpResponse<String> sendFile(int megabytes) throws Exception {
        String border = "border-" + UUID.randomUUID();
        byte[] start = """
                --%1$s\r
                Content-Disposition: form-data; name="title"\r
                \r
                A scan\r
                --%1$s\r
                Content-Disposition: form-data; name="source"\r
                \r
                The clerk\r
                --%1$s\r
                Content-Disposition: form-data; name="readers"\r
                \r
                staff\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="scan.pdf"\r
                Content-Type: application/pdf\r
                \r
                """.formatted(border).getBytes(StandardCharsets.UTF_8);
        byte[] file = Files.both(Files.PDF, new byte[megabytes * 1_000_000]);
        byte[] end = ("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(
                "/api/plans/" + plan + "/documents",
                "multipart/form-data; boundary=" + border,
                BodyPublishers.ofByteArrays(List.of(start, file, end)));
    }

    private HttpResponse<String> send(String path, String type, String body) throws Exception {
        return send(path, type, BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer caseworker")
                .header("Content-Type", type)
                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
                .POST(body)
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private long notes() {
        return count("case_note");
    }

    private long documents() {
        return count("document");
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from homeward." + table + " where plan_id = ?")
                .param(plan.value())
                .query(Long.class)
                .single();
    }

    /** Keycloak is away. */
    @TestConfiguration(proxyBeanMethods = false)
    static class EveryTokenIsTheCaseworkers {

        @Bean
        @Primary
        JwtDecoder anyToken() {
            return token -> Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject("caseworker")
                    .claim("preferred_username", "caseworker")
                    .claim("roles", List.of("caseworker"))
                    .issuedAt(Instant.now())
                    .expiresAt(Instant.now().plusSeconds(60))
                    .build();
        }
    }
}
