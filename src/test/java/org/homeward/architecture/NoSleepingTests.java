package org.homeward.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Tests wait for a condition, never for time to pass. */
@AnalyzeClasses(packages = "org.homeward")
class NoSleepingTests {

    @ArchTest
    static final ArchRule NOBODY_SLEEPS_IN_TESTS = noClasses()
            .that()
            .haveSimpleNameEndingWith("Tests")
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .because("org.awaitility.Awaitility polls for the condition that the test is about");
}
