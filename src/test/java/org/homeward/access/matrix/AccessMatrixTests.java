package org.homeward.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address × every reader × every plan, against what {@code src/test/resources/access} says. */
@ExtendWith(OutputCaptureExtension.class)
class AccessMatrixTests extends MatrixTest {

    private static final Path REPORT = Path.of("target/access-matrix.txt");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final TreeSet<String> wrong = new TreeSet<>();
    private final TreeSet<String> met = new TreeSet<>();
    private final Counts counts = new Counts();

    @Test
    void knowsEveryAddress() {
        Set<String> listed =
                endpoints.stream().map(Endpoint::mappedName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> mapped = Endpoint.mapped(requestMappingHandlerMapping);

        assertThat(mapped.stream().filter(name -> !listed.contains(name)))
                .as("addresses that src/test/resources/access/endpoints.csv does not name")
                .isEmpty();
        assertThat(listed.stream().filter(name -> !mapped.contains(name)))
                .as("rows of endpoints.csv for addresses that are gone")
                .isEmpty();
    }

    @Test
    void letsInExactlyWhomItShouldAndShowsNobodyMoreThanTheyMaySee(CapturedOutput output) throws IOException {
        String only = System.getProperty("matrix.only", "");
        for (Endpoint endpoint : endpoints) {
            if (!endpoint.path().matches(".*(" + only + ").*")) {
                continue; // while one works on a page; a full run has no such property
            }
            for (String plan : endpoint.ofPlan() ? SeededPlan.NAMES : List.of("own")) {
                readers.forEach(reader -> walk(endpoint, new SeededPlan(plan), reader));
            }
        }
        Set<String> planted = planted();
        Set<String> shown = Canaries.names(met);
        shown.retainAll(planted);
        List<String> unseen = planted.stream()
                .filter(canaries::isForSomebody)
                .filter(name -> !shown.contains(name))
                .toList();
        unseen.forEach(counts::unseen);
        counts.canaries(planted.size(), shown.size());
        String report = counts.report(endpoints.size(), readers.size());
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report + String.join("\n", wrong) + "\n");
        System.out.println(report);

        assertThat(wrong)
                .as("answers that are not as they should be; see " + REPORT)
                .isEmpty();
        assertThat(unseen)
                .as("texts that somebody may read, but that no address showed: nothing is proved for them")
                .matches(names -> names.isEmpty() || !only.isEmpty());
        assertThat(Canaries.in(output.getAll())).as("canaries in the log").isEmpty();
    }

    private void walk(Endpoint endpoint, SeededPlan plan, Reader reader) {
        boolean open = endpoint.isOpenTo(reader, plan);
        boolean letIn = false;
        String where = "%s on %s as %s".formatted(endpoint.name(), plan.name(), reader.name());
        var statuses = new TreeSet<Integer>();
        for (boolean part : endpoint.variants()) {
            Answer answer = asking.ask(endpoint.sendingFor(plan), plan.fill(endpoint.path()), reader, part);
            counts.add(open, reader);
            statuses.add(answer.status());
            letIn |= answer.isLetIn();
            boolean signsIn = reader.isNobody() && !endpoint.isThroughLink();
            if (!open && !(signsIn ? answer.asksToSignIn() : answer.isRefused())) {
                wrong.add(where + ": " + answer.status() + ", expected to be kept out");
            }
            List<String> leaked = canaries.leaked(answer.text(), reader);
            if (!leaked.isEmpty()) {
                wrong.add(where + ": shows " + leaked);
            }
            met.addAll(Canaries.in(answer.text()));
        }
        if (open && !letIn) {
            wrong.add(where + ": " + statuses + ", expected to be let in");
        }
    }
}
