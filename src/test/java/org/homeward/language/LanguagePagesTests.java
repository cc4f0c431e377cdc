package org.homeward.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.homeward.fixtures.As;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.HomewardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who reads which language, and how they change it. */
@HomewardTest
class LanguagePagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Languages languages;

    @BeforeEach
    void empty() {
        Database.empty();
    }

    @Test
    void speaksTheBrowsersLanguageToStrangers() throws Exception {
        mvc.perform(get("/").header("Accept-Language", "es-MX,es;q=0.9,en;q=0.5"))
                .andExpect(content().string(containsString("<html lang=\"es\"")));
        mvc.perform(get("/").header("Accept-Language", "fr"))
                .andExpect(content().string(containsString("lang=\"en\"")));
        mvc.perform(get("/")).andExpect(content().string(containsString("<html lang=\"en\"")));
    }

    @Test
    void keepsWhatAPersonChose() throws Exception {
        mvc.perform(post("/language")
                        .param("language", "es")
                        .param("back", "/tasks")
                        .with(csrf())
                        .with(As.signedIn("family")))
                .andExpect(redirectedUrl("/tasks"))
                .andExpect(cookie().value("language", "es"));

        assertThat(languages.of("family")).isEqualTo(Languages.SPANISH);
        assertThat(languages.of("teacher")).isEqualTo(Languages.ENGLISH);
        mvc.perform(get("/tasks").header("Accept-Language", "en").with(As.signedIn("family")))
                .andExpect(content().string(containsString("<html lang=\"es\"")));
    }

    @Test
    void remembersABrowsersChoiceBeforeAnybodySignedIn() throws Exception {
        mvc.perform(get("/").cookie(new Cookie("language", "es")).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("<html lang=\"es\"")));
    }

    @Test
    void leadsToNoOtherSite() throws Exception {
        for (String back :
                new String[] {"//elsewhere.example", "https://elsewhere.example", "/\\elsewhere", "javascript:x"}) {
            mvc.perform(post("/language")
                            .param("language", "en")
                            .param("back", back)
                            .with(csrf()))
                    .andExpect(redirectedUrl("/"));
        }
    }

    @Test
    void refusesALanguageItDoesNotSpeak() throws Exception {
        mvc.perform(post("/language").param("language", "tlh").with(csrf())).andExpect(status().is(422));
    }
}
