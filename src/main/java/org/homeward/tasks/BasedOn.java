package org.homeward.tasks;

import org.jspecify.annotations.Nullable;

/**
 * What a person had before them when they typed: the draft's version, and the browser window they typed in.
 *
 * @param version null: whatever is there may be overwritten
 * @param window any text that is different in every window; null for programs
 */
public record BasedOn(@Nullable Integer version, @Nullable String window) {

    public static final BasedOn ANYTHING = new BasedOn(null, null);

    /** Whether somebody, or the same person in another window, has changed the draft since. */
    boolean isStale(int currentVersion, @Nullable String lastWindow) {
        boolean ownWindow = window != null && window.equals(lastWindow);
        return version != null && version != currentVersion && !ownWindow;
    }
}
