package org.homeward.notice;

import java.util.Map;
import org.homeward.people.ContactRule;
import org.homeward.people.SafeContact;
import org.homeward.policy.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one gate before every mail: a notice always stands on the person's own page; whether it is mailed too, and when, is
 * decided here.
 */
@Component
class Gate {

    private final SafeContact contact;
    private final Accounts accounts;
    private final Decisions decisions;

    Gate(SafeContact contact, Accounts accounts, Decisions decisions) {
        this.contact = contact;
        this.accounts = accounts;
        this.decisions = decisions;
    }

    /** Whether such a thing is told at all, on the page or by mail. */
    boolean isTold(NoticeKind kind) {
        return !delivery(kind).equals("never");
    }

    private String delivery(NoticeKind kind) {
        return decisions.row("notice-delivery", Map.of("kind", kind.code())).getOrDefault("delivery", "weekly");
    }

    /** @param mail held, waiting or digest; {@code because} says why it is held */
    record Way(String mail, @Nullable String because) {

        static Way held(String because) {
            return new Way("held", because);
        }
    }

    Way way(String username, NoticeKind kind) {
        ContactRule rule = contact.strictest(username);
        if (rule == ContactRule.WORKER_ONLY) {
            return Way.held("worker-only");
        }
        Accounts.Account account = accounts.find(username).orElse(null);
        if (account == null || account.email() == null) {
            return Way.held("no-address");
        }
        if (account.mails().equals("none")) {
            return Way.held("not-wanted");
        }
        if (rule == ContactRule.CAREFUL && !account.agreed()) {
            return Way.held("careful");
        }
        String due =
                decisions.row("notice-delivery", Map.of("kind", kind.code())).getOrDefault("delivery", "weekly");
        return new Way(due.equals("at-once") && account.mails().equals("as-due") ? "waiting" : "digest", null);
    }

    /** Whether a mail that somebody asks for may go to an address that may be that of anybody. */
    boolean isOpenTo(String address) {
        return contact.strictestAt(address) == ContactRule.OPEN
                && accounts.at(address).stream().allMatch(this::stillOpen);
    }

    /** Asked again at the last moment: what was safe when it was written need not be safe now. */
    boolean stillOpen(String username) {
        return !way(username, NoticeKind.TASK_NEW).mail().equals("held");
    }
}
