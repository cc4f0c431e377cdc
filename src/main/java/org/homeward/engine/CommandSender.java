package org.homeward.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends commands to the engine after the commit, and again until each is acknowledged.
 *
 * <p>The event publication registry keeps a command until this listener has returned without a fault, also across a
 * crash of the application.
 */
@Component
class CommandSender {

    private static final Logger LOG = LoggerFactory.getLogger(CommandSender.class);
    private static final int BATCH = 100;

    private final CamundaCommands camunda;
    private final FailedEventPublications failed;

    CommandSender(CamundaCommands camunda, FailedEventPublications failed) {
        this.camunda = camunda;
        this.failed = failed;
    }

    @Async
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void send(EngineCommand command) {
        try {
            camunda.send(command);
        } catch (RuntimeException fault) {
            LOG.warn(
                    "The engine did not take {} {}; it will be sent again ({})",
                    command.getClass().getSimpleName(),
                    command.id(),
                    fault.getClass().getSimpleName());
            throw fault;
        }
    }

    @Scheduled(fixedDelayString = "${homeward.engine.resend-every:1s}")
    void sendAgain() {
        failed.resubmit(ResubmissionOptions.defaults().withBatchSize(BATCH));
    }
}
