package org.homeward.access;

import java.util.Arrays;
import java.util.Optional;

/** The realm roles of Homeward; {@link #code()} is the name in Keycloak and the candidate group in models. */
public enum Role {
    CASEWORKER,
    SUPERVISOR,
    POLICY_EDITOR,
    POLICY_APPROVER,
    MEDIATOR,
    FAMILY,
    TEACHER,
    CLINICIAN,
    REGIONAL_ADMINISTRATOR,
    ADVOCATE,
    AUDITOR,
    ADMINISTRATOR;

    public String code() {
        return name().toLowerCase().replace('_', '-');
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
