package org.homeward.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person at the table and what they have taken on; what the reader may not see is null. The revision says which wording was read. */
public record TeamMember(
        UUID id,
        String name,
        String role,
        @Nullable String discipline,
        @Nullable String username,
        @Nullable String contact,
        @Nullable String reportsEvery,
        @Nullable String backup,
        @Nullable String seat,
        @Nullable String duty,
        int revision) {}
