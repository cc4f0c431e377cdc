package org.homeward.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.plan.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to the narrowed tasklists that people keep for themselves. */
@Service
@Transactional
public class SavedViews {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One kept list, in codes. */
    public record View(
            UUID id,
            String name,
            String shown,
            @Nullable String step,
            @Nullable String stage,
            @Nullable Integer withinDays) {}

    @Transactional(readOnly = true)
    public List<View> of(Caller caller) {
        return jdbc.sql("""
                        select id, name, shown, step, stage, within_days from homeward.task_view
                         where username = :me order by lower(name)""").param("me", caller.username()).query(View.class).list();
    }

    /** Keeps a list under a name; the same name again replaces it. */
    public void keep(String name, String shown, TaskFilter filter, Caller by) {
        String kept = name.strip();
        if (kept.isEmpty() || kept.length() > LONGEST_NAME || kept.indexOf('\0') >= 0) {
            throw new BadInput("name", "Give the list a name of at most 60 letters.");
        }
        boolean known = of(by).stream().anyMatch(view -> view.name().equalsIgnoreCase(kept));
        if (!known && of(by).size() >= MOST) {
            throw new BadInput("name", "You keep 20 lists already. Remove one first.");
        }
        Stage stage = filter.stage();
        jdbc.sql("""
                        insert into homeward.task_view (id, username, name, shown, step, stage, within_days, saved_at)
                        values (:id, :me, :name, :shown, :step, :stage, :days, :now)
                        on conflict (username, lower(name)) do update
                           set name = excluded.name, shown = excluded.shown, step = excluded.step,
                               stage = excluded.stage, within_days = excluded.within_days""")
                .param("id", UUID.randomUUID())
                .param("me", by.username())
                .param("name", kept)
                .param("shown", shown)
                .param("step", filter.processId())
                .param("stage", stage == null ? null : stage.code())
                .param("days", filter.withinDays())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Forgets one of the caller's own lists. */
    public void forget(UUID id, Caller by) {
        jdbc.sql("delete from homeward.task_view where id = :id and username = :me")
                .param("id", id)
                .param("me", by.username())
                .update();
    }
}
