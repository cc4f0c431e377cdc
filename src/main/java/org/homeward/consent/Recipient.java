package org.homeward.consent;

import org.jspecify.annotations.Nullable;

/**
 * Whom a consent names: a person by user name, an agency by code, everybody at the table with a role.
 *
 * @param kind person, agency or role; null when the words name a seat at the table
 */
record Recipient(@Nullable String kind, @Nullable String ref) {

    static final Recipient BY_SEAT = new Recipient(null, null);
}
