package org.homeward.emergency;

import org.homeward.access.CurrentCaller;
import org.springframework.stereotype.Component;

/** Tells pages whether whoever is signed in may open a plan in an emergency; templates ask as {@code @emergencyDoor}. */
@Component("emergencyDoor")
public class EmergencyDoor {

    private final EmergencyDesk desk;
    private final CurrentCaller callers;

    EmergencyDoor(EmergencyDesk desk, CurrentCaller callers) {
        this.desk = desk;
        this.callers = callers;
    }

    public boolean isThere() {
        return callers.asSignedIn().map(desk::mayOpen).orElse(false);
    }
}
