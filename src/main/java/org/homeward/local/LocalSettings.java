package org.homeward.local;

import java.nio.file.Path;
import org.springframework.core.env.Environment;

/** Where the local stack keeps its things and which ports it uses; {@code homeward.local.*} changes each. */
record LocalSettings(Path data, Path software, Path exporter, Path docker, LocalPorts ports) {

    static LocalSettings from(Environment environment) {
        return new LocalSettings(
                path(environment, "homeward.local.data", "data"),
                path(environment, "homeward.local.software", "data/software"),
                path(environment, "homeward.local.exporter", "target/homeward-exporter.jar"),
                path(environment, "homeward.local.docker", "docker"),
                LocalPorts.from(environment));
    }

    Path logs() {
        return data.resolve("logs");
    }

    /** Process ids, the lock and everything else that only a running stack needs. */
    Path run() {
        return data.resolve("run");
    }

    private static Path path(Environment environment, String property, String otherwise) {
        return Path.of(environment.getProperty(property, otherwise))
                .toAbsolutePath()
                .normalize();
    }
}
