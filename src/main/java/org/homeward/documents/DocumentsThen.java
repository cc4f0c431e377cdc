package org.homeward.documents;

import java.time.Instant;
import java.util.List;
import org.homeward.access.Caller;
import org.homeward.plan.KnownThen;
import org.homeward.plan.PlanId;
import org.springframework.stereotype.Component;

/** Which documents were on record at an earlier moment. */
@Component
class DocumentsThen implements KnownThen {

    private final DocumentDesk desk;

    DocumentsThen(DocumentDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String title() {
        return "Documents";
    }

    @Override
    public List<Line> at(PlanId plan, Instant moment, Caller caller) {
        return desk.at(plan, moment, caller).stream()
                .map(document -> new Line(document.title(), document.source()))
                .toList();
    }
}
