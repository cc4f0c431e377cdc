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

    @Test
    void knowsEveryAddress() {
        Set<String> listed = endpoints.stream().map(Endpoint::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(Endpoint.mapped(requestMappingHandlerMapping))
                .as("addresses of the application; add or remove rows of src/test/resources/access/endpoints.csv")
                .isEqualTo(listed);
    }

    @Test
    void letsInExactlyWhomItShouldAndShowsNobodyMoreThanTheyMaySee(CapturedOutput output) throws IOException {
        var wrong = new TreeSet<String>();
        var met = new TreeSet<String>();
        var counts = new Counts();
        for (Endpoint endpoint : endpoints) {
            for (String name : endpoint.ofPlan() ? SeededPlan.NAMES : List.of("own")) {
                SeededPlan plan = new SeededPlan(name);
                for (Reader reader : readers) {
                    for (boolean part : endpoint.isApi() || !endpoint.isRead() ? List.of(false) : List.of(false, true)) {
                        Answer answer = asking.ask(endpoint, plan.fill(endpoint.path()), reader, part);
                        String where = "%s on %s as %s: %d"
                                .formatted(endpoint.name(), name, reader.name(), answer.status());
                        boolean open = endpoint.isOpenTo(reader, plan);
                        counts.add(open, reader);
                        if (!isAsExpected(answer, open, reader)) {
                            wrong.add(where + (open ? ", expected to be let in" : ", expected to be kept out"));
                        }
                        List<String> leaked = canaries.leaked(answer.text(), reader);
                        if (!leaked.isEmpty()) {
                            wrong.add(where + " shows " + leaked);
                        }
                        met.addAll(Canaries.in(answer.text()));
                    }
                }
            }
        }
        counts.canaries(planted().size(), Canaries.names(met).size());
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, counts.report(endpoints.size(), readers.size()) + String.join("\n", wrong));
        System.out.println(counts.report(endpoints.size(), readers.size()));

        assertThat(wrong).as("answers that are not as they should be; see " + REPORT).isEmpty();
        assertThat(Canaries.in(output.getAll())).as("canaries in the log").isEmpty();
    }

    private static boolean isAsExpected(Answer answer, boolean open, Reader reader) {
        if (open) {
            return answer.isLetIn();
        }
        return reader.isNobody() ? answer.asksToSignIn() : answer.isRefused();
    }
}
