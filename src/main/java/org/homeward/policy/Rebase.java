package org.homeward.policy;

import java.util.List;
import java.util.Map;
import org.homeward.policy.ReleaseResources.Kept;

/** Finds what stands between a draft and a release that came in force after the draft was started. */
final class Rebase {

    private Rebase() {}

    /** The files that the draft changed and the newer release too, in different ways. */
    static List<String> bothChanged(Map<String, Kept> mine, Map<String, Kept> theirs) {
        return mine.values().stream()
                .filter(kept -> {
                    var their = theirs.get(kept.resource().name());
                    return their != null
                            && !their.resource().sha256().equals(kept.baseSha256())
                            && !their.resource().equals(kept.resource());
                })
                .map(kept -> kept.resource().name())
                .toList();
    }
}
