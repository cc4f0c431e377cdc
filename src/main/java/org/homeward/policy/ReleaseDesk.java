package org.homeward.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.NotVisible;
import org.homeward.paging.Cursor;
import org.homeward.paging.Page;
import org.homeward.policy.reading.Change;
import org.homeward.policy.reading.Changes;
import org.homeward.policy.reading.Resource;
import org.homeward.policy.reading.ResourceKind;
import org.homeward.policy.reading.Titles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where policy staff and supervisors read: what is in force, what was, and what is being drafted. */
@Service
@Transactional(readOnly = true)
public class ReleaseDesk {

    private static final List<ReleaseStatus> OPEN =
            List.of(ReleaseStatus.DRAFT, ReleaseStatus.REJECTED, ReleaseStatus.SUBMITTED, ReleaseStatus.APPROVED);

    private final Releases releases;
    private final ReleaseResources resources;
    private final Contents contents;
    private final DraftJournal journal;

    ReleaseDesk(Releases releases, ReleaseResources resources, Contents contents, DraftJournal journal) {
        this.releases = releases;
        this.resources = resources;
        this.contents = contents;
        this.journal = journal;
    }

    /** A file in a list; {@code changed} says whether this release has it different from the one before. */
    public record Line(
            String name,
            ResourceKind kind,
            String title,
            boolean changed,
            int version,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {}

    /** A file with its text; {@code version} has to be handed back when a changed text is saved. */
    public record Text(
            Resource resource,
            String title,
            boolean changed,
            int version,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {}

    /** What was or is in force, newest first. */
    public Page<ReleaseSummary> releases(Caller caller, @Nullable String cursor, int limit) {
        PolicyAccess.mustRead(caller);
        int below = Cursor.decode(cursor, 1).map(last -> (int) last.number(0)).orElse(Integer.MAX_VALUE);
        var rows = releases.numberedBelow(below, limit + 1).stream()
                .map(Release::summary)
                .toList();
        return Page.of(rows, limit, row -> Cursor.of(String.valueOf(row.number())));
    }

    /** Drafts that somebody works on or waits for, newest first. */
    public List<ReleaseSummary> drafts(Caller caller) {
        PolicyAccess.mustReadDrafts(caller);
        return releases.findByStatusInOrderByCreatedAtDesc(OPEN).stream()
                .filter(release -> !release.purelyShipped())
                .map(Release::summary)
                .toList();
    }

    public Optional<ReleaseSummary> inForce(Caller caller) {
        PolicyAccess.mustRead(caller);
        return releases.findByStatus(ReleaseStatus.IN_FORCE).map(Release::summary);
    }

    public ReleaseSummary release(UUID id, Caller caller) {
        return visible(id, caller).summary();
    }

    /** Answers whether another release came in force since the draft was started. */
    public boolean outdated(UUID id, Caller caller) {
        var draft = visible(id, caller);
        return draft.status().open()
                && releases.findByStatus(ReleaseStatus.IN_FORCE)
                        .filter(inForce -> !inForce.id().equals(draft.basedOn()))
                        .isPresent();
    }

    /** Every file of the release, by kind and title. */
    public List<Line> lines(UUID id, Caller caller) {
        var release = visible(id, caller);
        var candidate = contents.of(release);
        var titles = Titles.of(candidate.after().values());
        var changed = candidate.changed().stream().map(Resource::name).toList();
        var kept = resources.of(id);
        return candidate.after().values().stream()
                .map(resource -> {
                    var own = Optional.ofNullable(kept.get(resource.name()));
                    return new Line(
                            resource.name(),
                            resource.kind(),
                            titles.getOrDefault(resource.name(), resource.name()),
                            changed.contains(resource.name()),
                            own.map(ReleaseResources.Kept::version).orElse(0),
                            own.map(ReleaseResources.Kept::changedBy).orElse(null),
                            own.map(ReleaseResources.Kept::changedAt).orElse(null));
                })
                .sorted(Comparator.comparing(Line::kind).thenComparing(Line::title))
                .toList();
    }

    public Text text(UUID id, String name, Caller caller) {
        var release = visible(id, caller);
        var candidate = contents.of(release);
        var resource =
                Optional.ofNullable(candidate.after().get(name)).orElseThrow(() -> new NotVisible("No such file"));
        var own = resources.find(id, name);
        return new Text(
                resource,
                Titles.of(candidate.after().values()).getOrDefault(name, name),
                candidate.changed().contains(resource),
                own.map(ReleaseResources.Kept::version).orElse(0),
                own.map(ReleaseResources.Kept::changedBy).orElse(null),
                own.map(ReleaseResources.Kept::changedAt).orElse(null));
    }

    /** What the release changes, in words: cells of tables, steps of processes, fields of forms. */
    public List<Change> changes(UUID id, Caller caller) {
        return Changes.of(contents.of(visible(id, caller)));
    }

    public List<DraftEntry> history(UUID id, Caller caller) {
        visible(id, caller);
        return journal.entries(id);
    }

    /** Answers whether the person had a hand in the draft and therefore may not approve it. */
    public boolean worked(UUID id, Caller caller) {
        return journal.authors(id).contains(caller.username());
    }

    private Release visible(UUID id, Caller caller) {
        PolicyAccess.mustRead(caller);
        var release = releases.findById(id).orElseThrow(() -> new NotVisible("No such release"));
        if (release.status().open() || release.status() == ReleaseStatus.DISCARDED) {
            PolicyAccess.mustReadDrafts(caller);
        }
        return release;
    }
}
