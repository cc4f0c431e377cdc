package org.homeward.audit.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the audit trail from the command line; ends with 0 when it is intact, 1 when not, 2 when it could not look. */
public final class Verify {

    private static final Set<String> OPTIONS = Set.of("--url", "--user", "--file", "--anchors");

    private static final String HELP = """
            Checks that nobody altered, deleted or put in an entry of Homeward's audit trail.

              --url jdbc:postgresql://host/homeward --user NAME   reads the database; the password is in PGPASSWORD
              --file trail.csv                                    reads an export instead
              --anchors anchors.txt                               also holds the trail against a file of anchors
            """;

    private Verify() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv("PGPASSWORD"), System.out));
    }

    public static int run(String[] arguments, @Nullable String password, PrintStream out) {
        Map<String, String> options = options(arguments);
        if (options.containsKey("--file") == options.containsKey("--url")) {
            out.print(HELP);
            return 2;
        }
        try {
            List<Anchor> anchors = options.containsKey("--anchors")
                    ? new ArrayList<>(Anchor.read(Path.of(options.get("--anchors"))))
                    : new ArrayList<>();
            return options.containsKey("--file")
                    ? report(file(Path.of(options.get("--file")), anchors), anchors, out)
                    : report(database(options, password, anchors), anchors, out);
        } catch (IOException | SQLException | NumberFormatException fault) {
            out.println("Could not check the trail: " + fault.getMessage());
            return 2;
        }
    }

    private static ChainCheck file(Path file, List<Anchor> anchors) throws IOException {
        var check = new ChainCheck(anchors);
        try (var reader = Files.newBufferedReader(file)) {
            ExportFile.each(reader, check::take);
        }
        return check;
    }

    private static ChainCheck database(Map<String, String> options, @Nullable String password, List<Anchor> anchors)
            throws SQLException {
        try (var connection = DriverManager.getConnection(
                options.get("--url"), options.getOrDefault("--user", "homeward"), password)) {
            anchors.addAll(DatabaseRows.anchors(connection));
            var check = new ChainCheck(anchors);
            DatabaseRows.each(connection, check::take);
            return check;
        }
    }

    private static int report(ChainCheck check, List<Anchor> anchors, PrintStream out) {
        Verdict verdict = check.verdict();
        out.printf("%d entries, %d anchors%n", verdict.entries(), anchors.size());
        if (verdict.firstBroken() != null) {
            out.println("BROKEN at " + verdict.firstBroken());
            return 1;
        }
        out.printf("Intact. The last link is %d, its hash %s%n", check.length(), check.head());
        if (anchors.isEmpty()) {
            out.println("Without anchors nobody can tell whether entries are missing at the end.");
        }
        return 0;
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (int at = 0; at + 1 < arguments.length; at += 2) {
            if (!OPTIONS.contains(arguments[at])) {
                return Map.of();
            }
            options.put(arguments[at], arguments[at + 1]);
        }
        return arguments.length % 2 == 0 ? options : Map.of();
    }
}
