package org.homeward.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Something a person reports about a running plan; the detail stays on the record. */
public record PlanEvent(Type type, Map<String, Object> detail) {

    /** The events that the running models wait for, and the stages in which they do. */
    public enum Type {
        AMENDMENT(
                "amendment",
                "amendment-requested",
                "A change of the plan was asked for",
                Stage.ACTIVE,
                Stage.AFTERCARE),
        CLOSURE_REQUEST("closure-request", "closure-requested", "Closing the plan was asked for", Stage.ACTIVE);

        private final String code;
        private final String message;
        private final String title;
        private final Set<Stage> stages;

        Type(String code, String message, String title, Stage... stages) {
            this.code = code;
            this.message = message;
            this.title = title;
            this.stages = Set.of(stages);
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

        /** Whether a model waits for this event while the plan is in that stage. */
        public boolean mayHappenIn(Stage stage) {
            return stages.contains(stage);
        }

        public static Optional<Type> of(String code) {
            return Arrays.stream(values())
                    .filter(type -> type.code.equals(code))
                    .findFirst();
        }
    }
}
