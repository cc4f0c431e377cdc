package org.homeward.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.engine.DeploymentRejected;
import org.homeward.engine.Deployments;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** An engine that writes down what it is given, and can be away, dumb-struck afterwards or of another opinion. */
class RecordingDeployments implements Deployments {

    final List<Map<String, byte[]>> deployed = new ArrayList<>();
    boolean away;
    boolean diesAfterwards;
    List<String> refusal = List.of();

    @Override
    public Deployed deploy(Map<String, byte[]> resources) {
        if (away) {
            throw new IllegalStateException("The engine is away");
        }
        if (!refusal.isEmpty()) {
            throw new DeploymentRejected(refusal);
        }
        deployed.add(resources);
        if (diesAfterwards) {
            throw new IllegalStateException("The application dies here");
        }
        return new Deployed(deployed.size());
    }

    void reset() {
        deployed.clear();
        away = false;
        diesAfterwards = false;
        refusal = List.of();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Instead {

        @Bean
        @Primary
        RecordingDeployments recordingDeployments() {
            return new RecordingDeployments();
        }
    }
}
