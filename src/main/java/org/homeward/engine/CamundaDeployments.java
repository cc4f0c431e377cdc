package org.homeward.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.DeploymentEvent;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Deploys over the engine's client, all resources in one deployment. */
@Component
class CamundaDeployments implements Deployments {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final CamundaClient client;

    CamundaDeployments(CamundaClient client) {
        this.client = client;
    }

    @Override
    public Deployed deploy(Map<String, byte[]> resources) {
        DeployResourceCommandStep2 command = null;
        for (Map.Entry<String, byte[]> resource : resources.entrySet()) {
            command = command == null
                    ? client.newDeployResourceCommand().addResourceBytes(resource.getValue(), resource.getKey())
                    : command.addResourceBytes(resource.getValue(), resource.getKey());
        }
        try {
            DeploymentEvent done = Objects.requireNonNull(command, "nothing to deploy")
                    .requestTimeout(TIMEOUT)
                    .send()
                    .join();
            return new Deployed(done.getKey());
        } catch (ClientStatusException answer) {
            if (answer.getStatusCode() == Status.Code.INVALID_ARGUMENT) {
                throw new DeploymentRejected(
                        String.valueOf(answer.getMessage()).lines().toList());
            }
            throw answer;
        }
    }
}
