package org.homeward.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.camunda.client.api.response.ActivatedJob;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.homeward.fixtures.HomewardTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HomewardTest
class JobLogTests {

    private final AtomicInteger worked = new AtomicInteger();
    private final ActivatedJob job = Jobs.of("plan.test", "test");

    @Autowired
    private JobLog log;

    record Answer(int number) {}

    @Test
    void answersASecondDeliveryWithoutDoingTheWorkAgain() {
        Answer first = log.once(job, Answer.class, key -> new Answer(worked.incrementAndGet()));
        Answer second = log.once(job, Answer.class, key -> new Answer(worked.incrementAndGet()));

        assertThat(second).isEqualTo(first);
        assertThat(worked).hasValue(1);
    }

    @Test
    void doesTheWorkOnceForDeliveriesAtTheSameMoment() throws Exception {
        List<Callable<Answer>> deliveries = IntStream.range(0, 8)
                .mapToObj(n -> (Callable<Answer>)
                        () -> log.once(job, Answer.class, key -> new Answer(worked.incrementAndGet())))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var delivery : threads.invokeAll(deliveries)) {
                assertThat(delivery.get()).isEqualTo(new Answer(1));
            }
        }
        assertThat(worked).hasValue(1);
    }

    @Test
    void doesTheWorkAfterAllWhenTheFirstTryFailed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> log.once(job, Answer.class, key -> {
                    throw new IllegalStateException("not now");
                }));

        assertThat(log.once(job, Answer.class, key -> new Answer(worked.incrementAndGet())))
                .isEqualTo(new Answer(1));
    }
}
