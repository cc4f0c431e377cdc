package org.homeward.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

/** The domain knows neither the web nor the wall clock. */
@AnalyzeClasses(packages = "org.homeward", importOptions = ImportOption.DoNotIncludeTests.class)
class DomainIsolationTests {

    @ArchTest
    static final ArchRule PLANS_KNOW_NO_WEB = noClasses()
            .that()
            .resideInAPackage("org.homeward.plan")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..", "org.homeward.engine..");

    private static final Set<String> WALL_CLOCKS = Set.of(
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            ZonedDateTime.class.getName(),
            Instant.class.getName());

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackages("org.homeward.local..", "org.homeward.exporter..")
            .should()
            .callMethodWhere(describe(
                    "asks the wall clock",
                    call -> call.getTarget().getName().equals("now")
                            && call.getTarget().getRawParameterTypes().isEmpty()
                            && WALL_CLOCKS.contains(call.getTargetOwner().getName())))
            .because("the local time machine moves java.time.Clock; ask the Clock bean");
}
