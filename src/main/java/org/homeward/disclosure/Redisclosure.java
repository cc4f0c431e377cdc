package org.homeward.disclosure;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Lets the notice of 42 CFR 2.32 travel with answers to programs and with files; pages and papers show it themselves. */
final class Redisclosure {

    /** The header that such an answer carries. */
    static final String HEADER = "Redisclosure-Notice";

    private static final String NOTICE = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

    private Redisclosure() {}

    static void tell() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && request.getResponse() != null) {
            request.getResponse().setHeader(HEADER, NOTICE);
        }
    }
}
