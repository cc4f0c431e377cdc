package org.homeward.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ExporterIsolationTests {

    private static final String EXPORTER = "org.homeward.exporter..";

    private final JavaClasses homeward =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.homeward");

    @Test
    void needsNothingThatABrokerDoesNotHave() {
        classes()
                .that()
                .resideInAPackage(EXPORTER)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        EXPORTER,
                        "java..",
                        "javax.xml.stream..",
                        "org.slf4j..",
                        "org.postgresql",
                        "io.camunda.zeebe.exporter.api..",
                        "io.camunda.zeebe.protocol.record..")
                .because("its jar holds only itself and the PostgreSQL driver, and runs inside somebody else's process")
                .check(homeward);
    }

    @Test
    void isUsedByNobody() {
        noClasses()
                .that()
                .resideOutsideOfPackage(EXPORTER)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(EXPORTER)
                .because("the application meets the exporter in the database only")
                .check(homeward);
    }
}
