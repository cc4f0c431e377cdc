package org.homeward.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
class PlanPagesTests {

    @Autowired
    private MockMvc mvc;

    @Test
    void opensAPlanFromTheIntakePageOnceForADoubleClick() throws Exception {
        mvc.perform(get("/plans/new").with(As.signedIn("caseworker")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Open a plan")));

        String key = UUID.randomUUID().toString();
        String first = submit(key, "Rosa").getHeader("Location");
        String second = submit(key, "Rosa").getHeader("Location");

        assertThat(first).startsWith("/plans/").isEqualTo(second);
        mvc.perform(get(first).with(As.signedIn("caseworker")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Rosa Sample")))
                .andExpect(content().string(Matchers.containsString("Plan opened")));
        mvc.perform(get(first + "/context").with(As.signedIn("caseworker"))).andExpect(status().isOk());
        mvc.perform(get(first + "/facts").with(As.signedIn("caseworker"))).andExpect(status().isOk());
        mvc.perform(get("/plans").with(As.signedIn("caseworker")))
                .andExpect(content().string(Matchers.containsString("Rosa Sample")));
    }

    @Test
    void keepsEveryEntryWhenOneIsWrong() throws Exception {
        mvc.perform(post("/plans")
                        .with(As.signedIn("caseworker"))
                        .with(csrf())
                        .param("requestKey", "k1")
                        .param("givenName", "")
                        .param("familyName", "Kept")
                        .param("birthDate", "not a date")
                        .param("jurisdiction", "US-IL")
                        .param("concerns", "anxiety")
                        .param("referral", "Kept words"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Kept words")))
                .andExpect(content().string(Matchers.containsString("year-month-day")));
    }

    @Test
    void findsAChildByNameWithoutPuttingTheNameIntoAnAddress() throws Exception {
        submit(UUID.randomUUID().toString(), "Leilani");
        mvc.perform(post("/plans/search")
                        .with(As.signedIn("caseworker"))
                        .with(csrf())
                        .param("text", "leilani"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Leilani Sample")));
    }

    @Test
    void findsANameHoweverItIsTyped() throws Exception {
        submit(UUID.randomUUID().toString(), "Lucía Nguyễn O’Đặng");
        for (String typed : List.of("lucia", "LUCÍA NGUYEN", "nguyễn o'dang", "Łucia", "sample, lucia")) {
            mvc.perform(post("/plans/search")
                            .with(As.signedIn("caseworker"))
                            .with(csrf())
                            .param("text", typed))
                    .andExpect(content().string(Matchers.containsString("Lucía Nguyễn O’Đặng")));
        }
        mvc.perform(post("/plans/search")
                        .with(As.signedIn("caseworker"))
                        .with(csrf())
                        .param("text", "lucio"))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Lucía Nguyễn"))));
    }

    @Test
    void sendsNobodyPastTheSignIn() throws Exception {
        mvc.perform(get("/plans").accept(org.springframework.http.MediaType.TEXT_HTML))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", Matchers.containsString("/oauth2/authorization/keycloak")));
    }

    private MockHttpServletResponse submit(String key, String name) throws Exception {
        return mvc.perform(post("/plans")
                        .with(As.signedIn("caseworker"))
                        .with(csrf())
                        .param("requestKey", key)
                        .param("givenName", name)
                        .param("familyName", "Sample")
                        .param("birthDate", "2014-05-21")
                        .param("language", "en")
                        .param("jurisdiction", "US-IL")
                        .param("removalDate", "2026-03-05")
                        .param("placementType", "shelter")
                        .param("reportedUrgency", "soon")
                        .param("concerns", "anxiety", "school-engagement"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse();
    }
}
