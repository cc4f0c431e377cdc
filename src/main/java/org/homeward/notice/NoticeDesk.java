package org.homeward.notice;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.homeward.access.Caller;
import org.homeward.plan.PlanDesk;
import org.homeward.plan.PlanId;
import org.homeward.plan.TimelineNote;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes on the plan who has to be told of something, how, and by which day. */
@Service
@Transactional
public class NoticeDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.US);
    private static final String TABLE = "notice-routing";

    private final PlanDesk plans;

    NoticeDesk(PlanDesk plans) {
        this.plans = plans;
    }

    /**
     * Once per key.
     *
     * @param day the day that the notice is about; throws {@link java.time.DateTimeException} when a row has no period
     */
    public void announce(PlanId plan, String about, LocalDate day, List<Notice> notices, String key, String elementId) {
        var detail = new LinkedHashMap<String, Object>();
        for (Notice notice : notices) {
            LocalDate by = day.minus(Period.parse(notice.ahead()));
            detail.put(inWords(notice.audience()), "by " + notice.how() + ", at the latest on " + DAY.format(by));
        }
        plans.note(plan, new TimelineNote(key, "notice", about, Caller.SYSTEM.displayName(), elementId, TABLE, detail));
    }

    private static String inWords(String audience) {
        String words = audience.equals("gal") ? "guardian ad litem" : audience.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
