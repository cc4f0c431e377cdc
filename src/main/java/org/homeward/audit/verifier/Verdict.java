package org.homeward.audit.verifier;

import org.jspecify.annotations.Nullable;

/** What a check of the whole chain found. */
public record Verdict(long entries, @Nullable Break firstBroken) {

    public boolean intact() {
        return firstBroken == null;
    }

    /**
     * The first thing that is not as it was written.
     *
     * @param seq the link's number; null for an entry that was put in beside the chain
     * @param entry the entry's id, as far as anything still names it
     * @param why what is wrong, in words
     */
    public record Break(@Nullable Long seq, @Nullable String entry, String why) {

        @Override
        public String toString() {
            String link = seq == null ? "" : "link " + seq;
            String about = entry == null ? "" : (seq == null ? "" : ", ") + "entry " + entry;
            return link + about + ": " + why;
        }
    }
}
