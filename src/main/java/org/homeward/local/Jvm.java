package org.homeward.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JVM that Homeward runs on, set up for a small program that starts fast and stays small. */
class Jvm {

    private Jvm() {}

    static List<String> command(String mark, String... options) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // First of all, so that a leftover can be recognised however long the rest is.
        line.add("-Dhomeward.part=" + mark);
        line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        line.addAll(List.of(options));
        return line;
    }
}
