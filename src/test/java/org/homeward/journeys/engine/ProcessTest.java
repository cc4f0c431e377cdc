package org.homeward.journeys.engine;

import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every process test has: an engine that forgets everything between two tests, and words for the steps of a test. */
public abstract class ProcessTest {

    @RegisterExtension
    static final CamundaProcessTestExtension ENGINE = TestEngine.connect();

    /** Camunda's own door, for what the words below do not say. */
    protected CamundaClient client;

    /** Camunda Process Test's own door. */
    protected CamundaProcessTestContext context;

    private Jobs jobs;

    @BeforeEach
    void hireNobodyYet() {
        jobs = new Jobs(client);
    }

    @AfterAll
    static void keepCoverage(TestInfo test) {
        CoverageFile.write(test.getTestClass().orElseThrow(), TestEngine.coverage());
    }

    /**
     * Deploys models with their forms and the decision tables that they ask, and puts a worker in place for each of
     * their jobs, who completes it with nothing to say until {@link #answer} tells otherwise.
     */
    protected final void deploy(String... processes) {
        for (String process : processes) {
            var model = ModelFolder.of(process);
            model.deploy(client);
            model.jobTypes().forEach(jobs::hire);
        }
    }

    /** Deploys what a scenario is about. */
    protected final void prepare(Scenario scenario) {
        scenario.prepare(client, jobs);
    }

    /** In place of a called process: it ends at once and leaves these variables. */
    protected final void standIn(String process, Map<String, Object> results) {
        context.mockChildProcess(process, results);
    }

    /** In place of called processes: each of them waits until {@link #letEnd} is told how it ends. */
    protected final void standInThatWaits(String... processes) {
        for (String process : processes) {
            var model = Bpmn.createExecutableProcess(process)
                    .startEvent()
                    .serviceTask("stand-in", task -> task.zeebeJobType("stand-in." + process))
                    .endEvent()
                    .done();
            client.newDeployResourceCommand()
                    .addProcessModel(model, process + ".bpmn")
                    .send()
                    .join();
        }
    }

    /** Waits for the stand-in to be called and lets it leave these variables. */
    protected final void letEnd(String process, Map<String, Object> results) {
        context.completeJob("stand-in." + process, results);
    }

    /** From now on jobs of that type are completed with these variables. */
    protected final void answer(String jobType, Map<String, Object> variables) {
        jobs.answer(jobType, given -> variables);
    }

    /** From now on jobs of that type are completed with what this makes of their variables. */
    protected final void answer(String jobType, UnaryOperator<Map<String, Object>> from) {
        jobs.answer(jobType, from);
    }

    /** From now on jobs of that type end with that BPMN error. */
    protected final void answerWithError(String jobType, String code) {
        jobs.answerWithError(jobType, code);
    }

    /** The variables that the jobs of that type were given so far, in order. */
    protected final List<Map<String, Object>> jobsDone(String jobType) {
        return jobs.done(jobType);
    }

    protected final Walk start(String process, Map<String, Object> variables) {
        var instance = client.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .variables(variables)
                .send()
                .join();
        return new Walk(context, CamundaAssert.assertThat(instance), instance.getProcessInstanceKey());
    }

    /** Starts the one instance of that process by its message start event. */
    protected final Walk startByMessage(
            String process, String message, String correlationKey, Map<String, Object> variables) {
        publish(message, correlationKey, variables);
        return find(process);
    }

    /** The first instance of that process, also one that another called. */
    protected final Walk find(String process) {
        var instance = CamundaAssert.assertThat(byProcessId(process)).isCreated();
        long key = client.newProcessInstanceSearchRequest()
                .filter(filter -> filter.processDefinitionId(process))
                .send()
                .join()
                .items()
                .getFirst()
                .getProcessInstanceKey();
        return new Walk(context, instance, key);
    }

    protected final void publish(String message, String correlationKey) {
        publish(message, correlationKey, Map.of());
    }

    protected final void publish(String message, String correlationKey, Map<String, Object> variables) {
        client.newPublishMessageCommand()
                .messageName(message)
                .correlationKey(correlationKey)
                .timeToLive(Duration.ofDays(1))
                .variables(variables)
                .send()
                .join();
    }

    protected final Instant now() {
        return context.getCurrentTime();
    }

    protected final void passTime(Duration time) {
        context.increaseTime(time);
    }
}
