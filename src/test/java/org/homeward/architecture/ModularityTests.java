package org.homeward.architecture;

import org.homeward.HomewardApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use each other's front doors only, and never in a circle. */
class ModularityTests {

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(HomewardApplication.class).verify();
    }
}
