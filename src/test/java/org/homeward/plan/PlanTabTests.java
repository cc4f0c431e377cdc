package org.homeward.plan;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.homeward.fixtures.As;
import org.homeward.fixtures.HomewardTest;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
class PlanTabTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private String plan;

    @BeforeEach
    void planOfACaseworkerAndATeacher() {
        var given = new OpenTasks(jdbc);
        plan = "/plans/" + given.plan("caseworker", "teacher");
    }

    @Test
    void namesThePagesOfAPlanAndMarksTheOneThatIsOpen() throws Exception {
        mvc.perform(get(plan + "/matters").with(As.signedIn("caseworker")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"" + plan + "/deadlines\">Dates</a>")))
                .andExpect(content()
                        .string(containsString("href=\"" + plan + "/matters\" aria-current=\"page\">Matters</a>")));
    }

    @Test
    void namesNoPageThatIsNotForThem() throws Exception {
        mvc.perform(get(plan).with(As.signedIn("teacher")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(">Dates</a>"))));
    }
}
