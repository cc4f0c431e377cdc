package org.homeward.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homeward.access.matrix.Reader;
import org.homeward.access.matrix.SeededPlan;
import org.homeward.fixtures.Database;
import org.homeward.policy.reading.ResourceKind;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The matrix's plans with everything on them, and real models, tables and forms where the matrix needs only their names. */
final class SampleCounty {

    static final List<String> OTHERS = List.of(
            "processes/intake-and-triage/intake-and-triage.bpmn",
            "processes/intake-and-triage/intake-review.form",
            "processes/active-plan/letters/placement-change.letter.md");

    private static final String COPY = """
            insert into homeward.release_resource (release_id, name, kind, content, sha256, changed_by, changed_at, version)
            select release_id, ?, ?, ?, sha256, changed_by, changed_at, version
              from homeward.release_resource where name = 'task-due.dmn'""";

    private SampleCounty() {}

    static void plant(JdbcClient jdbc, List<SeededPlan> plans) throws IOException {
        Database.empty();
        SeededPlan.county(jdbc);
        for (SeededPlan plan : plans) {
            plan.plant(jdbc, Reader.all());
        }
        jdbc.sql("update engine.process_definition set xml = ?")
                .param(text("processes/intake-and-triage/intake-and-triage.bpmn"))
                .update();
        String all = "update homeward.release_resource set content = ?";
        jdbc.sql(all)
                .param(text("decisions/review-preparation/review-preparation.dmn"))
                .update();
        for (String other : OTHERS) {
            jdbc.sql(COPY)
                    .params(
                            nameOf(other),
                            ResourceKind.of(nameOf(other)).orElseThrow().name(),
                            text(other))
                    .update();
        }
        jdbc.sql("update engine.form set schema = cast(? as jsonb) where schema -> 'components' is null")
                .param(text("processes/intake-and-triage/intake-review.form"))
                .update();
    }

    static String nameOf(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    private static String text(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    }
}
