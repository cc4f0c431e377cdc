package org.homeward.journeys.engine;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntFunction;

/**
 * The main class of a JVM that runs an engine of Camunda's. The tests write commands to its standard input, one a
 * line; it writes the engine's records and its answers to its standard output.
 *
 * <p>It has a JVM of its own because the engine brings libraries that do not go with the application's.
 */
final class EngineHost {

    private static final int POLLING_MILLIS = 3;

    private final int port;
    private final PrintStream tests;
    private final IntFunction<Hosted> kind;
    private Hosted engine;

    private EngineHost(int port, IntFunction<Hosted> kind, PrintStream tests) {
        this.port = port;
        this.kind = kind;
        this.tests = tests;
        this.engine = kind.apply(port);
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream tests = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        IntFunction<Hosted> kind = arguments[1].equals("broker") ? HostedBroker::new : HostedEngine::new;
        new EngineHost(Integer.parseInt(arguments[0]), kind, tests).run();
        Runtime.getRuntime().halt(0);
    }

    /** Ends when the tests close their end of the pipe, so it never outlives them. */
    private void run() throws Exception {
        Thread.ofPlatform().daemon().start(this::sendRecords);
        answer("done");
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            try {
                answer("done " + obey(line.split(" ", 4)));
            } catch (Exception refused) {
                answer("refused " + refused.getMessage());
            }
        }
    }

    private Object obey(String[] words) throws Exception {
        switch (words[0]) {
            case "time" -> {}
            case "add" -> engine.addTime(Duration.ofMillis(Long.parseLong(words[1])));
            case "reset" -> engine.resetTime();
            case "purge" -> renew();
            case "task" -> engine.commandUserTask(words[1], Long.parseLong(words[2]), words[3]);
            default -> throw new IllegalArgumentException("Unknown command " + words[0]);
        }
        return engine.millis();
    }

    /** A new engine forgets everything, and starts at the real time, in less time than an old one needs to tidy up. */
    private synchronized void renew() {
        engine.stop();
        engine = kind.apply(port);
    }

    private synchronized void answer(String line) {
        engine.newRecords().forEach(this::send);
        tests.println(line);
        tests.flush();
    }

    private void sendRecords() {
        try {
            while (true) {
                synchronized (this) {
                    if (engine.newRecords().map(this::send).count() > 0) {
                        tests.flush();
                    }
                }
                Thread.sleep(POLLING_MILLIS);
            }
        } catch (InterruptedException | RuntimeException broken) {
            broken.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private boolean send(String record) {
        tests.println("record " + record);
        return true;
    }
}
