package org.homeward.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.PublishMessageResponse;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Gives one command to Camunda; returns only when the engine has done it, now or before. */
@Component
class CamundaCommands {

    /** Longer than any repeat can be late; the engine drops a second message with the same id while this lasts. */
    private static final Duration MESSAGE_LIFETIME = Duration.ofDays(1);

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int NOT_FOUND = 404;
    private static final int WRONG_STATE = 409;

    private static final int AT_ONCE = 4;

    private final ReentrantLock oneAfterTheOther = new ReentrantLock(true);
    private final CamundaClient client;
    private final EngineState state;

    CamundaCommands(CamundaClient client, EngineState state) {
        this.client = client;
        this.state = state;
    }

    void send(EngineCommand command) {
        if (command instanceof EngineCommand.PublishMessage message) {
            await(publish(message));
        } else if (command instanceof EngineCommand.PublishMessages many) {
            publish(many.messages());
        } else if (command instanceof EngineCommand.CompleteUserTask task) {
            complete(task);
        } else if (command instanceof EngineCommand.AssignUserTask task) {
            assign(task);
        } else if (command instanceof EngineCommand.MoveTaskDue task) {
            moveDue(task);
        } else if (command instanceof EngineCommand.ResolveIncident incident) {
            resolve(incident);
        }
    }

    /**
     * Many messages leave a few at a time, one command after the other, because an engine that is asked too much at
     * once refuses all; a few overtake them. The first refusal is thrown, and the command is sent again later.
     */
    private void publish(List<EngineCommand.PublishMessage> messages) {
        if (messages.size() <= AT_ONCE) {
            together(messages);
            return;
        }
        oneAfterTheOther.lock();
        try {
            for (int from = 0; from < messages.size(); from += AT_ONCE) {
                together(messages.subList(from, Math.min(from + AT_ONCE, messages.size())));
            }
        } finally {
            oneAfterTheOther.unlock();
        }
    }

    private void together(List<EngineCommand.PublishMessage> messages) {
        messages.stream().map(this::publish).toList().forEach(CamundaCommands::await);
    }

    private CamundaFuture<PublishMessageResponse> publish(EngineCommand.PublishMessage message) {
        return client.newPublishMessageCommand()
                .messageName(message.name())
                .correlationKey(message.correlationKey())
                .messageId(message.id().toString())
                .timeToLive(MESSAGE_LIFETIME)
                .variables(message.variables())
                .requestTimeout(TIMEOUT)
                .send();
    }

    private static void await(CamundaFuture<PublishMessageResponse> sent) {
        try {
            sent.join();
        } catch (ClientStatusException answer) {
            if (answer.getStatusCode() != Status.Code.ALREADY_EXISTS) {
                throw answer;
            }
        }
    }

    private void complete(EngineCommand.CompleteUserTask task) {
        try {
            client.newCompleteUserTaskCommand(task.taskKey())
                    .variables(task.variables())
                    .requestTimeout(TIMEOUT)
                    .send()
                    .join();
        } catch (ProblemException answer) {
            if (!(isGone(answer) && state.taskHasEnded(task.taskKey()))) {
                throw answer;
            }
        }
    }

    private void assign(EngineCommand.AssignUserTask task) {
        try {
            if (task.assignee() == null) {
                client.newUnassignUserTaskCommand(task.taskKey())
                        .requestTimeout(TIMEOUT)
                        .send()
                        .join();
            } else {
                client.newAssignUserTaskCommand(task.taskKey())
                        .assignee(task.assignee())
                        .allowOverride(true)
                        .requestTimeout(TIMEOUT)
                        .send()
                        .join();
            }
        } catch (ProblemException answer) {
            if (!(isGone(answer) && state.taskHasEnded(task.taskKey()))) {
                throw answer;
            }
        }
    }

    private void moveDue(EngineCommand.MoveTaskDue task) {
        try {
            client.newUpdateUserTaskCommand(task.taskKey())
                    .dueDate(task.dueAt().toString())
                    .requestTimeout(TIMEOUT)
                    .send()
                    .join();
        } catch (ProblemException answer) {
            if (!(isGone(answer) && state.taskHasEnded(task.taskKey()))) {
                throw answer;
            }
        }
    }

    private void resolve(EngineCommand.ResolveIncident incident) {
        try {
            if (!incident.variables().isEmpty()) {
                client.newSetVariablesCommand(incident.scopeKey())
                        .variables(Map.copyOf(incident.variables()))
                        .requestTimeout(TIMEOUT)
                        .send()
                        .join();
            }
            if (incident.jobKey() != null) {
                client.newUpdateRetriesCommand(incident.jobKey())
                        .retries(Math.max(1, incident.retries()))
                        .requestTimeout(TIMEOUT)
                        .send()
                        .join();
            }
            client.newResolveIncidentCommand(incident.incidentKey())
                    .requestTimeout(TIMEOUT)
                    .send()
                    .join();
        } catch (ClientStatusException answer) {
            if (!(answer.getStatusCode() == Status.Code.NOT_FOUND
                    && state.incidentIsResolved(incident.incidentKey()))) {
                throw answer;
            }
        }
    }

    private static boolean isGone(ProblemException answer) {
        return answer.code() == NOT_FOUND || answer.code() == WRONG_STATE;
    }
}
