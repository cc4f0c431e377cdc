package org.homeward.local;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the application's own first work wait for the parts, and then tells the person where to go. */
@Component
@Profile("local")
class LocalStackReady {

    private final LocalStack stack;

    LocalStackReady(LocalStack stack) {
        this.stack = stack;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void awaitParts(ApplicationStartedEvent started) {
        stack.awaitReady();
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void tell(ApplicationReadyEvent ready) {
        stack.tellWhereToGo();
    }
}
