package org.homeward.summaries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.policy.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The grounds that the table {@code disclosure-grounds} in force has for somebody at a plan's table. */
@Component
class LegalGrounds {

    private static final String TABLE = "disclosure-grounds";

    private final Decisions decisions;

    LegalGrounds(Decisions decisions) {
        this.decisions = decisions;
    }

    List<LegalGround> of(String jurisdiction, @Nullable String seat) {
        var facts = new HashMap<String, String>(Map.of("jurisdiction", jurisdiction));
        facts.put("seat", seat == null ? "unsaid" : seat);
        return decisions.rows(TABLE, facts).stream()
                .map(row -> new LegalGround(
                        String.valueOf(row.get("ground")),
                        String.valueOf(row.get("words")),
                        String.valueOf(row.get("source")),
                        "yes".equals(row.get("named"))))
                .toList();
    }

    static Optional<LegalGround> find(@Nullable List<LegalGround> grounds, String code) {
        return grounds == null
                ? Optional.empty()
                : grounds.stream().filter(ground -> ground.code().equals(code)).findFirst();
    }
}
