package org.homeward.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Set;
import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.homeward.tasks.OpenTasks;
import org.homeward.tasks.TaskDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
class DirectoryPagesTests {

    private static final Caller SUE = new Caller("supervisor", "Sue", Set.of(Role.SUPERVISOR));
    private static final Caller CARL = new Caller("caseworker", "Carl", Set.of(Role.CASEWORKER));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ImportDesk imports;

    @Autowired
    private TaskDesk tasks;

    @Autowired
    private JdbcClient jdbc;

    private final Hsds hsds = new Hsds();

    @BeforeEach
    void aDirectory() {
        imports.take(
                "Lantern",
                false,
                Map.of("l.json", hsds.nested("<script>Talk</script>ing círculo circle", "active")),
                SUE);
    }

    @Test
    void findsServicesAndKeepsMistakesInTheForm() throws Exception {
        mvc.perform(get("/directory").with(As.signedIn("family"))).andExpect(status().isOk());
        mvc.perform(post("/directory/search")
                        .with(csrf())
                        .with(As.signedIn("family"))
                        .param("text", "CIRCULO"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Lantern House")))
                .andExpect(content().string(not(containsString("<script>Talk"))));
        mvc.perform(post("/directory/search")
                        .with(csrf())
                        .with(As.signedIn("family"))
                        .param("age", "twelve"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"twelve\"")));
        mvc.perform(get("/directory/services/" + hsds.service).with(As.signedIn("family")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("12 Elm St")));
        mvc.perform(get("/directory/services/nobody")
                        .with(As.signedIn("family"))
                        .accept("text/html"))
                .andExpect(status().isNotFound());
    }

    @Test
    void takesFilesFromTheAgencyOnlyAndTellsWhatWasWrong() throws Exception {
        var file = new MockMultipartFile("files", "a.zip", "application/zip", hsds.zip("id,name\n"));
        mvc.perform(multipart("/directory/imports")
                        .file(file)
                        .param("source", "X")
                        .with(csrf())
                        .with(As.signedIn("family")))
                .andExpect(status().isForbidden());
        var answer = mvc.perform(multipart("/directory/imports")
                        .file(file)
                        .param("source", "X")
                        .with(csrf())
                        .with(As.signedIn("supervisor")))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        mvc.perform(get(String.valueOf(answer.getResponse().getRedirectedUrl())).with(As.signedIn("supervisor")))
                .andExpect(content()
                        .string(containsString("The first line must name the columns organization_id, status")));
        mvc.perform(multipart("/directory/imports")
                        .param("source", "X")
                        .with(csrf())
                        .with(As.signedIn("supervisor")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose the file")));
    }

    @Test
    void answersPrograms() throws Exception {
        mvc.perform(get("/api/directory/services")
                        .param("q", "circle")
                        .param("limit", "200")
                        .with(As.caseworker()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.id == '" + hsds.service + "')].organization.name")
                        .value("Lantern House"));
        mvc.perform(post("/api/directory/imports")
                        .param("source", "API")
                        .contentType("application/json")
                        .content(new Hsds().nested("By body", "active"))
                        .with(As.supervisor()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.counts[2].added").value(1));
        mvc.perform(get("/api/directory/imports").with(As.caseworker())).andExpect(status().isForbidden());
    }

    @Test
    void putsAServiceIntoTheReferralThatIsBeingWritten() throws Exception {
        var open = new OpenTasks(jdbc);
        long form = open.form("{'type':'textarea','key':'asked'},"
                + "{'type':'textfield','key':'provider','properties':{'record':'directory.provider'}}");
        long task = open.task(open.plan("caseworker"), null, form, "caseworker");
        tasks.save(task, Map.of("asked", "Three so far"), org.homeward.tasks.BasedOn.ANYTHING, CARL);

        mvc.perform(get("/tasks/" + task).with(As.signedIn("caseworker")))
                .andExpect(content().string(containsString("/directory?task=" + task)));
        mvc.perform(post("/directory/services/" + hsds.service + "/choose")
                        .param("task", String.valueOf(task))
                        .with(csrf())
                        .with(As.signedIn("caseworker")))
                .andExpect(redirectedUrl("/tasks/" + task));

        assertThat(tasks.form(task, CARL).data())
                .containsEntry("asked", "Three so far")
                .containsEntry("provider", "Talking círculo circle, Lantern House, +1 217 555 0100");
        mvc.perform(post("/directory/services/" + hsds.service + "/choose")
                        .param("task", String.valueOf(task))
                        .with(csrf())
                        .with(As.signedIn("teacher"))
                        .accept("text/html"))
                .andExpect(status().isNotFound());
    }
}
