package org.homeward.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Only the engine module talks to Camunda; workers know its annotations, the exporter its records. */
@AnalyzeClasses(packages = "org.homeward", importOptions = ImportOption.DoNotIncludeTests.class)
class OneDoorToTheEngineTests {

    @ArchTest
    static final ArchRule ONLY_THE_ENGINE_MODULE_USES_THE_CLIENT = noClasses()
            .that()
            .resideOutsideOfPackages("org.homeward.engine..", "org.homeward.workers..", "org.homeward.exporter..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.camunda..")
            .because(
                    "commands leave through org.homeward.engine.EngineCommand, after the commit and until acknowledged");

    @ArchTest
    static final ArchRule THE_EXPORTER_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("org.homeward.exporter..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "tools.jackson..", "com.fasterxml..", "jakarta..")
            .because("it runs inside the broker, where only the JDK, SLF4J, the exporter API and its driver are");
}
