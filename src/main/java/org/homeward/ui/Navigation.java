package org.homeward.ui;

import static org.homeward.access.Role.*;

import java.util.Arrays;
import java.util.List;
import org.homeward.access.Caller;
import org.homeward.access.Role;

/** The rooms of Homeward in the order of its navigation, and whose they are. */
enum Navigation {
    FAMILY_HOME("/family", FAMILY),
    PARTNER_HOME("/partner", TEACHER, CLINICIAN),
    TASKS("/tasks", CASEWORKER, SUPERVISOR, REGIONAL_ADMINISTRATOR, ADVOCATE, MEDIATOR, FAMILY, TEACHER, CLINICIAN),
    PLANS(
            "/plans",
            CASEWORKER,
            SUPERVISOR,
            REGIONAL_ADMINISTRATOR,
            ADVOCATE,
            MEDIATOR,
            FAMILY,
            TEACHER,
            CLINICIAN,
            AUDITOR),
    DIRECTORY("/directory", CASEWORKER, SUPERVISOR, REGIONAL_ADMINISTRATOR, ADVOCATE, FAMILY, ADMINISTRATOR),
    MONITOR("/monitor", SUPERVISOR, ADMINISTRATOR),
    WORKLOAD("/workload", SUPERVISOR),
    AGENCIES("/agencies", SUPERVISOR, ADMINISTRATOR),
    LEAVERS("/leavers", REGIONAL_ADMINISTRATOR, ADMINISTRATOR),
    POLICY("/policy", POLICY_EDITOR, POLICY_APPROVER, ADMINISTRATOR),
    AUDIT("/audit", AUDITOR);

    private final String address;
    private final Role[] roles;

    Navigation(String address, Role... roles) {
        this.address = address;
        this.roles = roles;
    }

    static List<Room> of(Caller caller, String path) {
        return Arrays.stream(values())
                .filter(room -> caller.hasAny(room.roles))
                .map(room ->
                        new Room("nav." + room.name().toLowerCase().replace('_', '-'), room.address, room.holds(path)))
                .toList();
    }

    /** Where this person's work begins. */
    static String home(Caller caller) {
        if (caller.hasAny(CASEWORKER, REGIONAL_ADMINISTRATOR, ADVOCATE)) {
            return TASKS.address;
        }
        if (caller.has(FAMILY)) {
            return FAMILY_HOME.address;
        }
        if (caller.hasAny(SUPERVISOR, ADMINISTRATOR)) {
            return MONITOR.address;
        }
        if (caller.hasAny(TEACHER, CLINICIAN)) {
            return PARTNER_HOME.address;
        }
        return caller.hasAny(POLICY_EDITOR, POLICY_APPROVER) ? POLICY.address : PLANS.address;
    }

    private boolean holds(String path) {
        return path.equals(address) || path.startsWith(address + "/");
    }

    /** One entry of the navigation; {@code label} is a message key. */
    record Room(String label, String address, boolean current) {}
}
