package org.homeward.policy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.homeward.access.NotVisible;
import org.homeward.policy.DraftJournal.Act;
import org.homeward.policy.ReleaseResources.Kept;
import org.homeward.policy.reading.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where policy editors write: they start a draft, change files in it and take changes back. */
@Service
@Transactional
public class DraftDesk {

    private final Releases releases;
    private final ReleaseResources resources;
    private final DraftJournal journal;
    private final Clock clock;

    DraftDesk(Releases releases, ReleaseResources resources, DraftJournal journal, Clock clock) {
        this.releases = releases;
        this.resources = resources;
        this.journal = journal;
        this.clock = clock;
    }

    /** Starts a draft from what is in force. */
    public ReleaseSummary start(@Nullable String title, Caller caller) {
        PolicyAccess.mustEdit(caller);
        if (title == null || title.isBlank()) {
            throw new BadInput("title", "Say in a few words what you want to change.");
        }
        if (title.strip().length() > 200) {
            throw new BadInput("title", "Use at most 200 characters.");
        }
        var base = releases.findByStatus(ReleaseStatus.IN_FORCE)
                .orElseThrow(() -> new Conflict("The first release is not in force yet. Try again in a minute."));
        var untouched = journal.untouched(title.strip(), caller.username());
        if (untouched.isPresent()) {
            return open(untouched.get()).summary(); // started twice, for example by a double click
        }
        var draft = releases.saveAndFlush(new Release(title.strip(), caller.username(), base.id(), clock.instant()));
        journal.note(draft.id(), caller.username(), Act.STARTED, null, null);
        return draft.summary();
    }

    /**
     * Keeps a changed text. Text that equals the one in force takes the change back.
     *
     * @param seenVersion the version that the editor had opened; 0 for a file that the draft had not changed
     * @return the version that the file has now
     * @throws Conflict when somebody else saved the file meanwhile; the text in the draft stays theirs
     */
    public int save(UUID id, String name, @Nullable String content, int seenVersion, Caller caller) {
        PolicyAccess.mustEdit(caller);
        var draft = open(id);
        var resource = checked(name, content);
        var kept = resources.find(id, name);
        var base = draft.basedOn() == null
                ? null
                : resources.find(draft.basedOn(), name).orElse(null);
        mustBeSeen(name, kept.orElse(null), seenVersion);
        if (kept.isPresent() && kept.get().resource().equals(resource)) {
            return seenVersion;
        }
        if (base != null && base.resource().equals(resource)) {
            if (kept.isPresent()) {
                undo(draft, name, caller);
            }
            return 0;
        }
        draft.change();
        var baseSha = kept.map(Kept::baseSha256)
                .orElse(base == null ? null : base.resource().sha256());
        resources.put(id, new Kept(resource, baseSha, caller.username(), clock.instant(), seenVersion + 1));
        journal.note(id, caller.username(), Act.SAVED, name, null, resource.content());
        return seenVersion + 1;
    }

    /** Takes back what the draft changed in a file; the texts that were saved stay in the draft's history. */
    public void revert(UUID id, String name, Caller caller) {
        PolicyAccess.mustEdit(caller);
        var draft = open(id);
        resources.find(id, name).orElseThrow(() -> new NotVisible("The draft does not change this file"));
        undo(draft, name, caller);
    }

    /**
     * Moves the draft onto the release that is in force now, so that it keeps what others changed.
     *
     * @param keepMine for each file that both changed, whether the draft's text stays
     * @return the files for which that is still to be decided; when there are any, nothing was moved
     */
    public List<String> rebase(UUID id, Map<String, Boolean> keepMine, Caller caller) {
        PolicyAccess.mustEdit(caller);
        var draft = open(id);
        var inForce = releases.findByStatus(ReleaseStatus.IN_FORCE).orElseThrow();
        if (inForce.id().equals(draft.summary().basedOn())) {
            return List.of(); // it stands there already, for example after a double click
        }
        var mine = resources.of(id);
        var theirs = resources.of(inForce.id());
        var both = Rebase.bothChanged(mine, theirs);
        var undecided =
                both.stream().filter(name -> !keepMine.containsKey(name)).toList();
        if (!undecided.isEmpty()) {
            return undecided;
        }
        for (var kept : mine.values()) {
            String name = kept.resource().name();
            var their = theirs.get(name);
            boolean theirsWins = both.contains(name) && !keepMine.get(name);
            if (their != null && (theirsWins || their.resource().equals(kept.resource()))) {
                resources.remove(id, name);
            } else if (both.contains(name)) {
                resources.put(id, kept.onto(their.resource().sha256()));
            }
        }
        draft.rebase(inForce.id());
        journal.note(id, caller.username(), Act.REBASED, null, null);
        return List.of();
    }

    /** Gives the draft up; its history stays. */
    public void discard(UUID id, Caller caller) {
        PolicyAccess.mustEdit(caller);
        open(id).discard();
        journal.note(id, caller.username(), Act.DISCARDED, null, null);
    }

    private void undo(Release draft, String name, Caller caller) {
        draft.change();
        resources.remove(draft.id(), name);
        journal.note(draft.id(), caller.username(), Act.REVERTED, name, null);
    }

    private Release open(UUID id) {
        return releases.lock(id)
                .filter(release -> release.status().open() && !release.purelyShipped())
                .orElseThrow(() -> new NotVisible("No such draft"));
    }

    private static void mustBeSeen(String name, @Nullable Kept kept, int seenVersion) {
        int now = kept == null ? 0 : kept.version();
        if (now != seenVersion) {
            String who = kept == null ? "Somebody took the changes to" : kept.changedBy() + " changed";
            throw new Conflict(who + " " + name + (kept == null ? " back" : "")
                    + " while you had it open, so your text was not saved. Keep a copy of it, load the page again"
                    + " and put your change in once more.");
        }
    }

    private static Resource checked(String name, @Nullable String content) {
        if (!Resource.nameable(name)) {
            throw new BadInput(
                    "name", "Use small letters, digits and hyphens, and the ending .bpmn, .dmn, .form or .letter.md.");
        }
        if (content == null || content.isBlank()) {
            throw new BadInput("content", "The file is empty.");
        }
        if (content.length() > Resource.MAX_CHARACTERS) {
            throw new BadInput("content", "The file is larger than one million characters; split it.");
        }
        if (content.contains("<!DOCTYPE") || content.contains("<!ENTITY")) {
            throw new BadInput("content", "The file has a DOCTYPE or an entity, which could pull in other files.");
        }
        return Resource.of(name, content);
    }
}
