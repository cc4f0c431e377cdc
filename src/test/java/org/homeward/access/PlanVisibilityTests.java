package org.homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HomewardTest
class PlanVisibilityTests {

    @Autowired
    private PlanVisibility visibility;

    @Autowired
    private JdbcClient jdbc;

    private OpenTasks given;
    private PlanId plan;

    @BeforeEach
    void planOfAna() {
        given = new OpenTasks(jdbc);
        plan = given.plan("ana");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SUPERVISOR", "AUDITOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void hidesAPlanFromWhoeverHasNothingToDoWithIt(Role role) {
        given.task(plan, null, null, "supervisor");

        assertThat(visibility.maySee(person("stranger", role), plan.value())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REGIONAL_ADMINISTRATOR", "ADVOCATE"})
    void showsAPlanToThoseItClimbsToWhileATaskOfTheirsWaits(Role role) {
        long task = given.task(plan, null, null, role.code());
        PlanId other = given.plan("ana");

        assertThat(visibility.maySee(person("rita", role), plan.value())).isTrue();
        assertThat(visibility.maySee(person("rita", role), other.value())).isFalse();

        given.end(task, "CANCELED");
        assertThat(visibility.maySee(person("rita", role), plan.value())).isFalse();
    }

    @Test
    void keepsAPlanReadableForThePersonWhoAnsweredThere() {
        long task = given.task(plan, null, null, "advocate");
        given.end(task, "COMPLETED");
        jdbc.sql("""
                        insert into homeward.task_work (task_key, plan_id, assignee, completed_at, completed_by)
                        values (?, ?, 'otis', now(), 'otis')""").params(task, plan.value()).update();

        assertThat(visibility.maySee(person("otis", Role.ADVOCATE), plan.value()))
                .isTrue();
        assertThat(visibility.maySee(person("rita", Role.ADVOCATE), plan.value()))
                .isFalse();
    }

    @Test
    void countsATaskForAGroupOnlyForThatGroup() {
        given.task(plan, null, null, "advocate");

        assertThat(visibility.maySee(person("rita", Role.REGIONAL_ADMINISTRATOR), plan.value()))
                .isFalse();
        assertThat(visibility.maySee(person("tess", Role.TEACHER), plan.value()))
                .isFalse();
    }

    private static Caller person(String username, Role role) {
        return new Caller(username, username, Set.of(role));
    }
}
