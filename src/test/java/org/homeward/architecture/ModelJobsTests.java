package org.homeward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.camunda.client.annotation.JobWorker;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Models and code agree on the work: each kind of job has one worker, and no worker waits for nothing. */
class ModelJobsTests {

    private final List<JavaMethod> workers = new ClassFileImporter()
            .importPackages("org.homeward").stream()
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.isAnnotatedWith(JobWorker.class))
                    .toList();

    @Test
    void givesEveryJobTypeExactlyOneWorkerAndTheReverse() {
        assertThat(workers.stream().map(ModelJobsTests::type).filter(type -> !type.matches("(matters|deadlines)\\..*")))
                .containsExactlyInAnyOrderElementsOf(jobTypes()
                        .filter(type -> !type.matches("(matters|deadlines)\\..*"))
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void namesEveryWorkerAfterItsTask() {
        assertThat(workers).allSatisfy(worker -> {
            JavaClass owner = worker.getOwner();
            assertThat(type(worker).replaceFirst("^[a-z]+\\.", ""))
                    .isEqualTo(kebab(owner.getSimpleName()).replaceFirst("-(plan|matter)$", ""));
            assertThat(type(worker)).startsWith(owner.getPackageName().replaceFirst(".*\\.", "") + ".");
        });
    }

    @Test
    void letsTheEngineCallEveryWorker() {
        assertThat(workers).allSatisfy(worker -> {
            assertThat(worker.getModifiers()).contains(JavaModifier.PUBLIC);
            assertThat(worker.getOwner().getModifiers()).contains(JavaModifier.PUBLIC);
        });
    }

    private static Stream<String> jobTypes() {
        return Models.processes().stream()
                .map(Models.Model::process)
                .flatMap(process -> Stream.of("taskDefinition", "executionListener", "taskListener")
                        .flatMap(tag -> process.all(Xml.ZEEBE, tag)))
                .map(definition -> definition.at("type"));
    }

    private static String type(JavaMethod worker) {
        return worker.getAnnotationOfType(JobWorker.class).type();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase();
    }
}
