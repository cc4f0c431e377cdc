package org.homeward.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The emergency because of which somebody reads a plan that is none of theirs.
 *
 * <p>It opens nothing by itself: the queries ask the grant once more, at the moment of reading.
 *
 * @param role the role that the person has otherwise
 * @param asStaff whether rows that were written for staff are open
 */
public record EmergencyReading(UUID id, Role role, boolean asStaff, Instant until) {

    private static final String ATTRIBUTE = EmergencyReading.class.getName();

    /** From now on, the person who asks reads the plan of this request only because of the emergency. */
    public void holdsForRequest() {
        RequestContextHolder.currentRequestAttributes().setAttribute(ATTRIBUTE, this, RequestAttributes.SCOPE_REQUEST);
    }

    static Optional<EmergencyReading> ofRequest() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? Optional.empty()
                : Optional.ofNullable(
                        (EmergencyReading) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
    }
}
