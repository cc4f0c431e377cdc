package org.homeward.summaries.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.CleanText;
import org.homeward.plan.PlanSummary.Member;
import org.homeward.summaries.NewSummary;

/** The answers of the page that sends a summary round, as they were typed. */
record SummaryForm(Map<String, String> fields) {

    static final int PARTS = 4;

    static SummaryForm empty() {
        return new SummaryForm(Map.of("requestKey", UUID.randomUUID().toString()));
    }

    /** What stands in a field; empty when nothing does. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    NewSummary summary(List<Member> table) {
        var parts = new ArrayList<NewSummary.NewPart>();
        for (int i = 0; i < PARTS; i++) {
            String text = CleanText.of(get("text-" + i));
            if (text != null) {
                parts.add(new NewSummary.NewPart(CleanText.of(get("category-" + i)), text));
            }
        }
        List<NewSummary.To> to = table.stream()
                .filter(member -> has("to-" + member.username()))
                .map(member -> new NewSummary.To(
                        String.valueOf(member.username()),
                        get("ground-" + member.username()),
                        CleanText.of(CleanText.line(get("name-" + member.username())))))
                .toList();
        return new NewSummary(CleanText.line(get("heading")), parts, to);
    }
}
