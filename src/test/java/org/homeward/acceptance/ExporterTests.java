package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.homeward.fixtures.Database;
import org.homeward.fixtures.RealBroker;
import org.homeward.fixtures.RealPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The jar in the real broker, on a real PostgreSQL: what every kind of record looks like as rows. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ExporterTests {

    @TempDir
    static Path directory;

    private static RealPostgres postgres;
    private static RealBroker broker;
    private static CamundaClient client;
    private static JdbcClient database;

    private final UUID plan = UUID.randomUUID();
    private long instance;

    @BeforeAll
    static void startEverything() throws Exception {
        postgres = RealPostgres.start(directory.resolve("postgres"));
        broker = new RealBroker(directory).exportingTo(postgres.url(), "HOMEWARD");
        broker.start();
        // The tables come after the broker, as they may in a first start.
        Database.migrate(postgres.dataSource());
        client = broker.newClient();
        database = JdbcClient.create(postgres.dataSource());
        client.newDeployResourceCommand()
                .addResourceFromClasspath("exporter/outing.bpmn")
                .addResourceFromClasspath("exporter/place.dmn")
                .addResourceFromClasspath("exporter/say-when.form")
                .send()
                .join();
    }

    @AfterAll
    static void stopEverything() throws Exception {
        client.close();
        broker.close();
        postgres.close();
    }

    @BeforeEach
    void startAnOuting() {
        instance = client.newCreateInstanceCommand()
                .bpmnProcessId("outing")
                .latestVersion()
                .variables(Map.of("planId", plan.toString(), "childAge", 4))
                .send()
                .join()
                .getProcessInstanceKey();
    }

    @Test
    void showsAnInstanceFromItsBeginningToItsEnd() {
        packTheBags();
        var task = openTask();
        assertThat(task)
                .containsEntry("element_id", "say-when")
                .containsEntry("bpmn_process_id", "walk-together")
                .containsEntry("plan_id", plan)
                .containsEntry("groups", "caseworker,family")
                .containsEntry("due", "2031-05-04 10:00:00+00")
                .containsEntry("follow_up", "2031-05-03 15:00:00+00")
                .containsEntry("name", "Say when it is time")
                .containsEntry("form_id", "say-when")
                .containsEntry("assignee", null);
        awaitOne("timer t join engine.process_instance i on i.key = t.process_instance_key"
                + " where i.root_key = %d and t.element_id = 'getting-late' and t.state = 'CREATED'");
        awaitOne("message_subscription where process_instance_key = %d and element_id = 'rained-off'"
                + " and message_name = 'rained-off' and correlation_key = '" + plan + "' and state = 'CREATED'");

        long key = (Long) task.get("key");
        client.newAssignUserTaskCommand(key).assignee("maria").send().join();
        awaitOne("user_task t where plan_id = '" + plan + "' and assignee = 'maria' and state = 'CREATED'");
        client.newCompleteUserTaskCommand(key).variable("tired", true).send().join();

        awaitOne("process_instance where key = %d and state = 'COMPLETED' and ended_at is not null");
        awaitOne("user_task where plan_id = '" + plan + "' and state = 'COMPLETED' and completed_at is not null");
        awaitOne("timer t join engine.process_instance i on i.key = t.process_instance_key"
                + " where i.root_key = %d and t.state = 'CANCELED'");
        awaitOne("message_subscription where process_instance_key = %d and state = 'DELETED'");
        assertThat(count("process_instance where root_key = %d and plan_id = '" + plan + "' and state = 'COMPLETED'"))
                .isEqualTo(2);
        assertThat(count("element_instance where process_instance_key = %d and state = 'COMPLETED'"))
                .isEqualTo(5);
        assertThat(count("user_task_group where task_key = " + key)).isZero();
        assertThat(count("set_aside")).isZero();
    }

    @Test
    void showsWhichRowOfATableDecided() {
        awaitOne("decision_evaluation where process_instance_key = %d and decision_id = 'place' and not failed"
                + " and output = '\"playground\"' and evaluated #>> '{0,matchedRules,0,ruleId}' = 'young'"
                + " and evaluated #>> '{0,inputs,0,value}' = '4' and element_id = 'choose-place'");
        awaitOne("variable where process_instance_key = %d and name = 'place' and value = '\"playground\"'");
        assertThat(count("decision where decision_id = 'place' and resource_name like '%%place.dmn'"))
                .isEqualTo(1);
    }

    @Test
    void showsAnIncidentUntilItIsResolved() {
        long job = job();
        client.newFailCommand(job)
                .retries(0)
                .errorMessage("The bag is torn")
                .send()
                .join();
        awaitOne("incident where process_instance_key = %d and state = 'OPEN' and job_key = " + job
                + " and error_type = 'JOB_NO_RETRIES' and error_message = 'The bag is torn' and element_id = 'pack'");
        awaitOne("job where process_instance_key = %d and state = 'FAILED' and retries = 0");
        long incident = number("select key from engine.incident where process_instance_key = %d");

        client.newUpdateRetriesCommand(job).retries(1).send().join();
        client.newResolveIncidentCommand(incident).send().join();

        awaitOne("incident where process_instance_key = %d and state = 'RESOLVED' and resolved_at is not null");
        awaitOne("job where process_instance_key = %d and state = 'FAILED' and retries = 1");
        packTheBags();
        awaitOne("job where process_instance_key = %d and state = 'COMPLETED' and ended_at is not null");
    }

    @Test
    void showsAMessageThatCame() {
        packTheBags();
        openTask();
        client.newPublishMessageCommand()
                .messageName("rained-off")
                .correlationKey(plan.toString())
                .send()
                .join();

        awaitOne("process_instance where key = %d and state = 'COMPLETED'");
        awaitOne("message_subscription where process_instance_key = %d and state = 'CORRELATED'");
        awaitOne("user_task where plan_id = '" + plan + "' and state = 'CANCELED'");
        awaitOne("process_instance where parent_key = %d and state = 'TERMINATED'");
    }

    @Test
    void setsAsideWhatNoDatabaseTakesAndGoesOn() {
        client.newSetVariablesCommand(instance)
                .variables(Map.of("broken", "no\u0000text", "whole", "text"))
                .send()
                .join();

        awaitOne("variable where process_instance_key = %d and name = 'whole'");
        awaitOne(
                "set_aside where value_type = 'VARIABLE' and intent = 'CREATED' and reason like '%%unsupported Unicode%%'");
        assertThat(count("variable where process_instance_key = %d and name = 'broken'"))
                .isZero();
        database.sql("delete from engine.set_aside").update();
    }

    private void packTheBags() {
        client.newCompleteCommand(job()).send().join();
    }

    private long job() {
        String sql = "select key from engine.job where process_instance_key = %d and type = 'outing.pack'";
        await().until(() -> count("job where process_instance_key = %d") == 1);
        return number(sql);
    }

    private Map<String, Object> openTask() {
        awaitOne("user_task t where plan_id = '" + plan + "' and state = 'CREATED'");
        return database.sql("""
                        select t.key, t.element_id, t.bpmn_process_id, t.plan_id, array_to_string(t.candidate_groups, ',') as groups,
                            t.due_at::text as due, t.follow_up_at::text as follow_up, t.assignee, e.name, f.form_id
                        from engine.user_task t
                        join engine.element e using (process_definition_key, element_id)
                        join engine.form f on f.key = t.form_key
                        where t.plan_id = ?
                        """).param(plan).query().singleRow();
    }

    private void awaitOne(String table) {
        await(table).untilAsserted(() -> assertThat(count(table)).isEqualTo(1));
    }

    private long count(String table) {
        return number("select count(*) from engine." + table);
    }

    private long number(String sql) {
        return database.sql(sql.formatted(instance)).query(Long.class).single();
    }

    private static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(30, TimeUnit.SECONDS).pollInterval(20, TimeUnit.MILLISECONDS);
    }

    private static ConditionFactory await() {
        return await("the engine's rows");
    }
}
