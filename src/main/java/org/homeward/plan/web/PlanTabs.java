package org.homeward.plan.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.access.Caller;
import org.homeward.plan.PlanId;
import org.homeward.plan.PlanTab;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The row of links between the pages of one plan. */
@Component
class PlanTabs {

    private static final Pattern ADDRESS = Pattern.compile("/plans/([0-9a-f-]{36})(?:/([a-z-]+).*)?");

    private final ObjectProvider<PlanTab> tabs;

    PlanTabs(ObjectProvider<PlanTab> tabs) {
        this.tabs = tabs;
    }

    /** The links for this person, when the address is a page of a plan; empty otherwise. */
    List<Link> of(String address, Caller caller) {
        var match = ADDRESS.matcher(address);
        if (!match.matches()) {
            return List.of();
        }
        Optional<PlanId> plan = PlanId.parse(match.group(1));
        String here = match.group(2) == null ? "" : match.group(2);
        var overview = new PlanTab(0, "", anybody -> true);
        return plan.map(id -> Stream.concat(Stream.of(overview), tabs.stream())
                        .filter(tab -> tab.shownTo().test(caller))
                        .sorted(Comparator.comparingInt(PlanTab::order))
                        .map(tab -> Link.of(id, tab, here))
                        .toList())
                .orElse(List.of());
    }

    /** One link; {@code label} is a message key. */
    record Link(String label, String address, boolean current) {

        static Link of(PlanId plan, PlanTab tab, String here) {
            String path = tab.path();
            String key = "plan.tab." + (path.isEmpty() ? "overview" : path);
            return new Link(key, "/plans/" + plan + (path.isEmpty() ? "" : "/" + path), path.equals(here));
        }
    }
}
