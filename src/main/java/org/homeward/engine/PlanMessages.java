package org.homeward.engine;

import org.homeward.plan.PlanMessage;
import org.homeward.plan.PlanOpened;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what happened to a plan into a message for its process, in the transaction in which it happened. */
@Component
class PlanMessages {

    private final ApplicationEventPublisher events;

    PlanMessages(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void opened(PlanOpened plan) {
        events.publishEvent(new EngineCommand.PublishMessage(
                plan.eventId(), "plan-opened", plan.planId().toString(), plan.routing()));
    }

    @EventListener
    void happened(PlanMessage message) {
        events.publishEvent(new EngineCommand.PublishMessage(
                message.eventId(), message.name(), message.planId().toString(), message.routing()));
    }
}
