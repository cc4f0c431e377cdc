package org.homeward.policy;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.Map;
import org.homeward.fixtures.As;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** What policy staff do, as calls of the API. */
class PolicySteps {

    static final JwtRequestPostProcessor EDITOR = As.person("policy-editor", "policy-editor");
    static final JwtRequestPostProcessor APPROVER = As.person("policy-approver", "policy-approver");
    static final String CADENCE = "check-in-cadence.dmn";

    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvc mvc;

    PolicySteps(MockMvc mvc) {
        this.mvc = mvc;
    }

    String startDraft(String title) throws Exception {
        return read(ask("/api/policy/drafts", Map.of("title", title), EDITOR).andExpect(status().isCreated()), "$.id");
    }

    String text(String draft, String file) throws Exception {
        return read(mvc.perform(get(path(draft) + "/resources/" + file).with(EDITOR)), "$.content");
    }

    ResultActions save(String draft, String file, String content, int version) throws Exception {
        return save(draft, file, content, version, EDITOR);
    }

    ResultActions save(String draft, String file, String content, int version, JwtRequestPostProcessor who)
            throws Exception {
        return mvc.perform(put(path(draft) + "/resources/" + file)
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(Map.of("content", content, "version", version))));
    }

    /** A draft in which check-ins of plans that are off track come every nine days instead of every seven. */
    String draftWithOtherCadence() throws Exception {
        String draft = startDraft("Check in less often");
        String changed = text(draft, CADENCE).replaceFirst("P7D", "P9D");
        save(draft, CADENCE, changed, 0).andExpect(status().isOk());
        return draft;
    }

    ResultActions submit(String draft) throws Exception {
        return act(draft, "submit", EDITOR, Map.of("reason", "The council decided so"));
    }

    ResultActions approve(String draft) throws Exception {
        return act(draft, "approve", APPROVER, Map.of());
    }

    ResultActions deploy(String draft) throws Exception {
        return act(draft, "deploy", APPROVER, Map.of());
    }

    ResultActions act(String draft, String step, JwtRequestPostProcessor who, Map<String, ?> body) throws Exception {
        return ask(path(draft) + "/" + step, body, who);
    }

    ResultActions draft(String draft) throws Exception {
        return mvc.perform(get(path(draft)).with(EDITOR));
    }

    ResultActions releases(JwtRequestPostProcessor who) throws Exception {
        return mvc.perform(get("/api/policy/releases").with(who));
    }

    private ResultActions ask(String address, Map<String, ?> body, JwtRequestPostProcessor who) throws Exception {
        return mvc.perform(
                post(address).with(who).contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsString(body)));
    }

    private static String path(String draft) {
        return "/api/policy/drafts/" + draft;
    }

    private static String read(ResultActions answer, String path) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), path);
    }
}
