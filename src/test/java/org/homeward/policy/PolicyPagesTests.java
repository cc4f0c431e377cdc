package org.homeward.policy;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.policy.PolicySteps.CADENCE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.homeward.fixtures.As;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.HomewardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HomewardTest
@Import(RecordingDeployments.Instead.class)
class PolicyPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RecordingDeployments engine;

    @Autowired
    private ReleaseDuty duty;

    private PolicySteps staff;

    @BeforeEach
    void firstReleaseIsInForce() {
        Database.empty();
        engine.reset();
        duty.forget();
        duty.attempt();
        staff = new PolicySteps(mvc);
    }

    @Test
    void showsWhatIsInForceUnderTheNamesThatPeopleUse() throws Exception {
        page("/policy", "policy-editor")
                .andExpect(content()
                        .string(allOf(
                                containsString("Release 1: The first release"),
                                containsString("How often to check in"),
                                containsString("Start a draft"))));
        page("/policy", "supervisor").andExpect(content().string(not(containsString("Start a draft"))));
        page("/policy/resources/" + CADENCE, "supervisor")
                .andExpect(content().string(containsString("data-island=\"dmn-editor\"")))
                .andExpect(content().string(not(containsString("data-save-url"))));
        mvc.perform(get("/policy").with(As.signedIn("caseworker"))).andExpect(status().isForbidden());
    }

    @Test
    void tellsTheScenariosOfAModelInWords() throws Exception {
        page("/policy/resources/intake-and-triage.bpmn", "supervisor")
                .andExpect(content()
                        .string(allOf(
                                containsString("A report that needs no plan is closed only when a supervisor agrees"),
                                containsString("“Review intake” is done: "),
                                containsString("“Confirm screen out” waits for a supervisor"))));
        page("/policy/resources/" + CADENCE, "supervisor")
                .andExpect(content().string(not(containsString("id=\"scenarios\""))));
    }

    @Test
    void leadsAChangeFromTheEditorIntoForce() throws Exception {
        String address = mvc.perform(post("/policy/drafts")
                        .with(As.signedIn("policy-editor"))
                        .with(csrf())
                        .param("title", "Check in more often")
                        .param("file", CADENCE))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String draft = address.replaceFirst("/resources/.*", "");
        page(address, "policy-editor").andExpect(content().string(containsString("data-save-url")));

        String text = mvc.perform(get(address + "/content").with(As.signedIn("policy-editor")))
                .andExpect(header().string("ETag", "\"0\""))
                .andReturn()
                .getResponse()
                .getContentAsString();
        save(address, text.replaceFirst("P7D", "P5D"), 0)
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.problems").isEmpty());
        save(address, text, 0).andExpect(status().isConflict());
        page(draft, "policy-editor").andExpect(content().string(containsString("<ins>&quot;P5D&quot;</ins>")));
        page(draft + "/checks", "policy-editor")
                .andExpect(content().string(containsString("Nothing stands in the way")));

        press(draft, "submit", "policy-editor").andExpect(flash().attributeExists("notice"));
        press(draft, "approve", "policy-editor").andExpect(flash().attributeExists("alarm"));
        page(draft, "policy-approver").andExpect(content().string(containsString("id=\"approve-draft\"")));
        press(draft, "approve", "policy-approver").andExpect(flash().attributeExists("notice"));
        page(draft, "policy-approver").andExpect(content().string(containsString("id=\"deploy-draft\"")));
        press(draft, "deploy", "policy-approver")
                .andExpect(flash().attribute("notice", containsString("Release 2 is in force")));

        String release = draft.replace("/drafts/", "/releases/");
        mvc.perform(get(draft).with(As.signedIn("policy-editor"))).andExpect(redirectedUrl(release));
        page(release, "supervisor").andExpect(content().string(containsString("<ins>&quot;P5D&quot;</ins>")));
    }

    @Test
    void saysInTheEditorWhatIsWrong() throws Exception {
        String draft = "/policy/drafts/" + staff.startDraft("Broken");
        String address = draft + "/resources/" + CADENCE;
        String text = mvc.perform(get(address + "/content").with(As.signedIn("policy-editor")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        save(address, text.replaceFirst("\"P7D\"", "\"a week\""), 0)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.problems[0].message", containsString("row 1, Check in after")));

        page(draft + "/checks", "policy-editor")
                .andExpect(content().string(containsString("One thing has to be corrected")));
        press(draft, "submit", "policy-editor").andExpect(flash().attribute("alarm", containsString("row 1")));
    }

    private ResultActions page(String address, String role) throws Exception {
        return mvc.perform(get(address).with(As.signedIn(role))).andExpect(status().isOk());
    }

    private ResultActions press(String draft, String button, String role) throws Exception {
        return mvc.perform(post(draft + "/" + button)
                        .with(As.signedIn(role))
                        .with(csrf())
                        .param("reason", "The council decided so"))
                .andExpect(redirectedUrl(draft));
    }

    private ResultActions save(String address, String text, int version) throws Exception {
        return mvc.perform(put(address)
                .with(As.signedIn("policy-editor"))
                .with(csrf())
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/xml")
                .content(text));
    }
}
