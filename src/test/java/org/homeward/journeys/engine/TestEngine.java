package org.homeward.journeys.engine;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import io.camunda.process.test.api.CamundaProcessTestRuntimeMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * The engine of all process tests of a JVM, started by the first of them.
 *
 * <p>Which one it is says {@code -Dengine}: see {@link Engines}.
 */
public final class TestEngine {

    /** What Camunda's own report is written to, as pages and as JSON. */
    private static final String REPORT = "target/process-coverage";

    private static final Coverage COVERAGE = new Coverage();
    private static final Engine ENGINE;
    private static final Facade FACADE;

    static {
        try {
            var rows = new Rows();
            ENGINE = Engines.start(new RecordReader(rows, COVERAGE)::read);
            FACADE = new Facade(ENGINE, rows);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private TestEngine() {}

    /** Camunda Process Test, connected to that engine. */
    public static CamundaProcessTestExtension connect() {
        CamundaAssert.setAssertionInterval(Duration.ofMillis(20));
        CamundaAssert.setAssertionTimeout(Duration.ofSeconds(20));
        return new CamundaProcessTestExtension()
                .withRuntimeMode(CamundaProcessTestRuntimeMode.REMOTE)
                .withRemoteCamundaMonitoringApiAddress(FACADE.address())
                .withRemoteCamundaClientBuilderFactory(() -> CamundaClient.newClientBuilder()
                        .grpcAddress(ENGINE.grpc())
                        .restAddress(FACADE.address())
                        .preferRestOverGrpc(false))
                .withCoverageReportDirectory(REPORT)
                .withCoverageExcludedProcesses(StandIns.names());
    }

    /** What the tests of this JVM passed so far. */
    public static Coverage coverage() {
        return COVERAGE;
    }
}
