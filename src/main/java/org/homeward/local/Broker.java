package org.homeward.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Camunda's broker with Homeward's exporter and a clock that can be moved. */
class Broker implements Part {

    private final LocalSettings settings;
    private final Database database;
    private final BrokerClock clock;
    private Path home;

    Broker(LocalSettings settings, Database database, BrokerClock clock) {
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Camunda";
    }

    @Override
    public String id() {
        return "camunda";
    }

    @Override
    public String mark() {
        return data() + "#camunda";
    }

    @Override
    public void prepare(Progress progress) throws IOException {
        home = Software.find(settings, "camunda-zeebe-");
        Files.createDirectories(data());
        if (Files.exists(settings.exporter())) {
            // The broker reads the jar while it runs, and the next build writes it anew.
            Files.copy(settings.exporter(), exporter(), StandardCopyOption.REPLACE_EXISTING);
        } else {
            throw new LocalStackFailure(
                    "The exporter " + settings.exporter() + " is missing, so nothing would show what Camunda does.",
                    "Build it with `mvn process-classes`, or start with `mvn spring-boot:run`, which does.");
        }
    }

    @Override
    public Command command() {
        List<String> line = Jvm.command(mark(), "-Xms128m", "-Xmx640m", "-XX:MaxMetaspaceSize=320m");
        line.addAll(List.of("-Dfile.encoding=UTF-8", "-Dbasedir=" + home, "-Dapp.home=" + home));
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED"));
        line.addAll(List.of("-cp", home.resolve("config") + ":" + home.resolve("lib") + "/*"));
        line.add("io.camunda.application.StandaloneBroker");
        return new Command(line, environment(), data());
    }

    private Map<String, String> environment() {
        LocalPorts ports = settings.ports();
        Map<String, String> set = new HashMap<>();
        set.put("ZEEBE_CLOCK_CONTROLLED", "true");
        set.put("ZEEBE_LOG_APPENDER", "Console");
        set.put("ZEEBE_LOG_LEVEL", "info");
        set.put("ZEEBE_BROKER_DATA_DIRECTORY", data().toString());
        set.put("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "32MB");
        set.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "1GB");
        set.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "500MB");
        set.put("ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "64MB");
        set.put("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1");
        set.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", ports.command().text());
        set.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", ports.internal().text());
        set.put("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1");
        set.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", ports.grpc().text());
        set.put("SERVER_ADDRESS", "127.0.0.1");
        set.put("SERVER_PORT", ports.rest().text());
        set.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        set.put("MANAGEMENT_SERVER_PORT", ports.management().text());
        set.put("ZEEBE_BROKER_EXPORTERS_HOMEWARD_JARPATH", exporter().toString());
        set.put("ZEEBE_BROKER_EXPORTERS_HOMEWARD_CLASSNAME", "org.homeward.exporter.HomewardExporter");
        set.put("ZEEBE_BROKER_EXPORTERS_HOMEWARD_ARGS_URL", database.url("homeward"));
        set.put("ZEEBE_BROKER_EXPORTERS_HOMEWARD_ARGS_USERNAME", "homeward");
        set.put("ZEEBE_BROKER_EXPORTERS_HOMEWARD_ARGS_PASSWORD", "homeward");
        return set;
    }

    @Override
    public boolean isReady() throws InterruptedException {
        return Http.answers(settings.ports().management().url() + "/actuator/health/readiness")
                && Http.answers(settings.ports().rest().url() + "/v2/topology");
    }

    @Override
    public void becameReady() throws Exception {
        clock.catchUp();
    }

    private Path data() {
        return settings.data().resolve("camunda");
    }

    private Path exporter() {
        return settings.run().resolve("homeward-exporter.jar");
    }
}
