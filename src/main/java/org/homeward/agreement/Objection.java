package org.homeward.agreement;

import org.jspecify.annotations.Nullable;

/** What somebody said about the draft in their own words. */
record Objection(String side, String answeredBy, @Nullable String words) {

    String inWords() {
        return "**" + answeredBy + "** (" + side.replace('-', ' ') + "): " + (words == null ? "" : words);
    }
}
