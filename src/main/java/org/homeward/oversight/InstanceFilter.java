package org.homeward.oversight;

import java.util.UUID;
import org.homeward.plan.Stage;
import org.jspecify.annotations.Nullable;

/** Which process instances to list; null means any. {@code childName} never comes from a URL. */
public record InstanceFilter(
        @Nullable InstanceState state,
        @Nullable Stage stage,
        @Nullable String processId,
        boolean incidentsOnly,
        @Nullable UUID planId,
        @Nullable String childName) {

    public static final InstanceFilter ALL = new InstanceFilter(null, null, null, false, null, null);
}
