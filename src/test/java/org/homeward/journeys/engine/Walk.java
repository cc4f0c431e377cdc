package org.homeward.journeys.engine;

import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceAssert;
import io.camunda.process.test.api.assertions.UserTaskAssert;
import io.camunda.process.test.api.assertions.UserTaskSelectors;
import java.util.Map;

/** One instance on its way through a model. Each step waits, up to a limit, until the engine is there. */
public final class Walk {

    private final CamundaProcessTestContext context;
    private final ProcessInstanceAssert instance;
    private final long key;

    Walk(CamundaProcessTestContext context, ProcessInstanceAssert instance, long key) {
        this.context = context;
        this.instance = instance;
        this.key = key;
    }

    public long key() {
        return key;
    }

    /** Completes the open task of that element, in this instance or in one that it called. */
    public Walk complete(String task, Map<String, Object> answers) {
        context.completeUserTask(task, answers);
        return this;
    }

    public Walk complete(String task) {
        return complete(task, Map.of());
    }

    /** Tokens are here, maybe elsewhere too. */
    public Walk waitsAt(String... elements) {
        instance.hasActiveElements(elements);
        return this;
    }

    /** Tokens are here and nowhere else. */
    public Walk waitsOnlyAt(String... elements) {
        instance.hasActiveElementsExactly(elements);
        return this;
    }

    public Walk passed(String... elements) {
        instance.hasCompletedElements(elements);
        return this;
    }

    public Walk passedTimes(String element, int times) {
        instance.hasCompletedElement(element, times);
        return this;
    }

    /** These were given up, by a boundary event or an end that ends everything. */
    public Walk leftUndone(String... elements) {
        instance.hasTerminatedElements(elements);
        return this;
    }

    /** No token came here so far; say first what did happen, for this does not wait. */
    public Walk avoided(String... elements) {
        instance.hasNotActivatedElements(elements);
        return this;
    }

    public Walk knows(String variable, Object value) {
        instance.hasVariable(variable, value);
        return this;
    }

    public Walk waitsForMessage(String name, String correlationKey) {
        instance.isWaitingForMessage(name, correlationKey);
        return this;
    }

    /** Stands still because something needs repair. */
    public Walk standsStill() {
        instance.hasActiveIncidents();
        return this;
    }

    /** It came to that end and is over. */
    public void endedAt(String end) {
        instance.hasCompletedElements(end).isCompleted().hasNoActiveIncidents();
    }

    /** It was ended from outside. */
    public void wasEnded() {
        instance.isTerminated();
    }

    /** The task of that element, for what it says: who may do it, until when. */
    public UserTaskAssert task(String element) {
        return CamundaAssert.assertThat(UserTaskSelectors.byElementId(element));
    }

    /** Camunda's own assertions, for what the words above do not say. */
    public ProcessInstanceAssert instance() {
        return instance;
    }
}
