package org.homeward.links;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.EndedAccess;
import org.homeward.access.LinkedTask;
import org.homeward.access.NotVisible;
import org.homeward.audit.AuditDesk;
import org.homeward.audit.AuditKind;
import org.homeward.audit.AuditNote;
import org.homeward.language.Languages;
import org.homeward.tasks.BasedOn;
import org.homeward.tasks.Task;
import org.homeward.tasks.TaskDesk;
import org.homeward.tasks.TaskForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door for whoever holds a link: begins once, answers once.
 *
 * <p>Whether they may is asked anew each time: the link is live, they and whoever made it still have access, they still sit
 * at the table, and nobody else has the task. Whatever is wrong, the answer is the same {@link NotVisible}.
 */
@Service
@Transactional
public class LinkHolder {

    private final LinkStore store;
    private final LinkToken tokens;
    private final TaskDesk tasks;
    private final EndedAccess ended;
    private final Languages languages;
    private final AuditDesk audit;
    private final Clock clock;

    LinkHolder(
            LinkStore store,
            LinkToken tokens,
            TaskDesk tasks,
            EndedAccess ended,
            Languages languages,
            AuditDesk audit,
            Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.tasks = tasks;
        this.ended = ended;
        this.languages = languages;
        this.audit = audit;
        this.clock = clock;
    }

    /** As whom somebody works on a task who came through this link. */
    static String username(UUID link) {
        return "link-" + link;
    }

    /** Whether the link could be begun by this browser; changes nothing, so that programs that look into mails use nothing up. */
    @Transactional(readOnly = true)
    public boolean works(String token, @Nullable String secret) {
        return tokens.read(token)
                .flatMap(store::find)
                .filter(row -> row.tokenHash().equals(LinkToken.hash(token)))
                .filter(row -> row.holderHash() == null || isHeld(row, secret))
                .flatMap(this::open)
                .isPresent();
    }

    /** Begins, and answers the secret that this browser keeps from now on; the link opens nothing in another one. */
    public String begin(String token, @Nullable String secret) {
        LinkStore.Row row = tokens.read(token)
                .flatMap(store::hold)
                .filter(one -> one.tokenHash().equals(LinkToken.hash(token)))
                .orElseThrow(LinkHolder::closed);
        OpenLink link = open(row).orElseThrow(LinkHolder::closed);
        if (row.holderHash() != null) {
            if (!isHeld(row, secret)) {
                throw closed();
            }
            return String.valueOf(secret);
        }
        String kept = tokens.secret();
        store.opened(link.id(), LinkToken.hash(kept));
        note("link.opened", AuditKind.READ, link);
        return kept;
    }

    /** What this browser holds. */
    public OpenLink held(@Nullable String secret) {
        return Optional.ofNullable(secret)
                .map(LinkToken::hash)
                .flatMap(store::heldBy)
                .flatMap(store::hold)
                .flatMap(this::open)
                .orElseThrow(LinkHolder::closed);
    }

    /** Whether this browser answered its link. */
    @Transactional(readOnly = true)
    public boolean hasAnswered(@Nullable String secret) {
        return secret != null
                && store.heldBy(LinkToken.hash(secret))
                        .flatMap(store::find)
                        .filter(row -> row.link().answeredAt() != null)
                        .isPresent();
    }

    public Task task(OpenLink link) {
        return tasks.find(link.task(), link.caller());
    }

    public TaskForm form(OpenLink link) {
        return tasks.form(link.task(), link.caller());
    }

    public int save(@Nullable String secret, @Nullable Object data, BasedOn base) {
        OpenLink link = held(secret);
        return tasks.save(link.task(), data, base, link.caller());
    }

    /** Sends the answer in; a second time, the link is over. */
    public void complete(@Nullable String secret, @Nullable Object data, BasedOn base) {
        OpenLink link = held(secret);
        tasks.complete(link.task(), data, base, link.caller());
        store.answered(link.id());
        note("link.answered", AuditKind.CHANGE, link);
    }

    private static boolean isHeld(LinkStore.Row row, @Nullable String secret) {
        return secret != null && LinkToken.hash(secret).equals(row.holderHash());
    }

    private Optional<OpenLink> open(LinkStore.Row row) {
        Link link = row.link();
        boolean over = !link.isLive()
                || !link.until().isAfter(clock.instant())
                || !row.atTheTable()
                || !row.makerStays()
                || ended.isOver(row.madeBy())
                || row.username() != null && ended.isOver(row.username());
        if (over) {
            return Optional.empty();
        }
        Caller caller = Caller.throughLink(
                username(link.id()), link.name(), new LinkedTask(link.planId().value(), link.task()));
        return tasks.isOpenTo(link.task(), caller)
                ? Optional.of(new OpenLink(
                        link.id(),
                        link.task(),
                        caller,
                        row.child(),
                        link.until(),
                        Optional.ofNullable(row.username()).flatMap(languages::chosen)))
                : Optional.empty();
    }

    private static NotVisible closed() {
        return new NotVisible("No such link");
    }

    private void note(String what, AuditKind kind, OpenLink link) {
        audit.write(new AuditNote(
                kind,
                link.caller(),
                what,
                link.caller().link() == null ? null : link.caller().link().plan(),
                link.id().toString(),
                Map.of()));
    }
}
