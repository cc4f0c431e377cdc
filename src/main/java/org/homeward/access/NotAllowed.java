package org.homeward.access;

import org.springframework.security.access.AccessDeniedException;

/** Refused for a reason that the person may read (403), for example that nobody approves their own draft. */
public class NotAllowed extends AccessDeniedException {

    public NotAllowed(String message) {
        super(message);
    }
}
