package org.homeward.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Something a person reports about a running plan; the detail stays on the record. */
public record PlanEvent(Type type, Map<String, Object> detail) {

    /** The events that the running models wait for. */
    public enum Type {
        AMENDMENT("amendment", "amendment-requested", "A change of the plan was asked for"),
        CLOSURE_REQUEST("closure-request", "closure-requested", "Closing the plan was asked for");

        private final String code;
        private final String message;
        private final String title;

        Type(String code, String message, String title) {
            this.code = code;
            this.message = message;
            this.title = title;
        }

        public String code() {
            return code;
        }

        String message() {
            return message;
        }

        String title() {
            return title;
        }

        public static Optional<Type> of(String code) {
            return Arrays.stream(values())
                    .filter(type -> type.code.equals(code))
                    .findFirst();
        }
    }
}
