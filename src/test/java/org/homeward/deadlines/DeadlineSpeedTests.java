package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long a plan's deadlines take: {@code mvn test -Dtest=DeadlineSpeedTests -Dhomeward.benchmark=100000} on two cores.
 * The figure lands in {@code target/benchmarks/deadlines.txt}.
 */
@EnabledIfSystemProperty(named = "homeward.benchmark", matches = "\\d+")
class DeadlineSpeedTests {

    private static final double MOST_MILLIS_A_PLAN = 0.3;
    private static final Instant AS_OF = Instant.parse("2027-06-01T12:00:00Z");

    @Test
    void worksOutAHundredThousandPlans() throws IOException {
        int count = Integer.getInteger("homeward.benchmark");
        Preview rules = Preview.shipped();
        var random = new RandomFacts(42);
        List<Map<String, Object>> plans =
                Stream.generate(random::next).limit(count).toList();
        work(rules, plans.subList(0, Math.min(count, 5000)));

        long cpuBefore = cpuNanos();
        long began = System.nanoTime();
        long dates = work(rules, plans);
        double wall = (System.nanoTime() - began) / 1e6 / count;
        double cpu = (cpuNanos() - cpuBefore) / 1e6 / count;

        String figure = "%,d plans, %,d dates: %.4f ms of CPU a plan, %.4f ms of wall time on %d cores"
                .formatted(count, dates, cpu, wall, Runtime.getRuntime().availableProcessors());
        System.out.println(figure);
        Files.createDirectories(Path.of("target/benchmarks"));
        Files.writeString(Path.of("target/benchmarks/deadlines.txt"), figure + System.lineSeparator());
        // Other programs on the machine stretch the wall time; the CPU time of one core is the stricter figure.
        assertThat(cpu).isLessThan(MOST_MILLIS_A_PLAN);
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long work(Preview rules, List<Map<String, Object>> plans) {
        return plans.parallelStream()
                .mapToLong(
                        facts -> rules.answer("US-IL", facts, AS_OF).deadlines().size())
                .sum();
    }
}
