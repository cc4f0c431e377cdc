package org.homeward.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.BrokerInfo;
import io.camunda.client.api.response.PartitionBrokerHealth;
import io.camunda.client.api.response.PartitionInfo;
import io.camunda.client.api.response.Topology;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether Camunda answers and every partition has a leader.
 *
 * <p>The broker calls itself unhealthy for half a minute after its clock was moved while it works on; that is logged
 * and does not turn the application red.
 */
@Component("engineHealthIndicator")
class EngineHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(EngineHealth.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final CamundaClient client;

    EngineHealth(CamundaClient client) {
        this.client = client;
    }

    @Override
    public Health health() {
        try {
            Topology topology =
                    client.newTopologyRequest().requestTimeout(TIMEOUT).send().join();
            long led = topology.getBrokers().stream()
                    .map(BrokerInfo::getPartitions)
                    .flatMap(java.util.Collection::stream)
                    .filter(PartitionInfo::isLeader)
                    .peek(EngineHealth::logIllness)
                    .count();
            return led >= topology.getPartitionsCount()
                    ? Health.up().build()
                    : Health.down().withDetail("partitionsWithLeader", led).build();
        } catch (RuntimeException fault) {
            return Health.down()
                    .withDetail("fault", fault.getClass().getSimpleName())
                    .build();
        }
    }

    private static void logIllness(PartitionInfo partition) {
        if (partition.getHealth() != PartitionBrokerHealth.HEALTHY) {
            LOG.info("Camunda says partition {} is {}", partition.getPartitionId(), partition.getHealth());
        }
    }
}
