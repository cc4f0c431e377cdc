package org.homeward.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.homeward.access.matrix.Reader;
import org.homeward.access.matrix.SeededPlan;
import org.homeward.fixtures.Database;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The plan that a county is made of: everything stands on it, and every reader sits at its table. */
final class SamplePlan {

    static final SeededPlan PLAN = new SeededPlan("own");
    static final UUID ID = UUID.fromString(PLAN.id("plan"));

    private static final String RUNNING = "select count(*) from homeward.deadline where status = 'running'";

    private SamplePlan() {}

    static void plant(MockMvc mvc, JdbcClient jdbc) throws Exception {
        Database.empty();
        SeededPlan.county(jdbc);
        for (String name : List.of("own", "consented")) {
            new SeededPlan(name).plant(jdbc, Reader.all());
        }
        // A plan whose facts change has its dates worked out.
        mvc.perform(put(PLAN.fill("/api/plans/{id}/facts"))
                        .with(Pages.reader("caseworker").signs(true))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"removalDate\":\"2026-03-06\"}"))
                .andExpect(status().is2xxSuccessful());
        assertThat(jdbc.sql(RUNNING).query(Integer.class).single()).isPositive();
    }
}
