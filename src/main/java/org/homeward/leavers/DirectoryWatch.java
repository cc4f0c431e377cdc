package org.homeward.leavers;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.Caller;
import org.homeward.access.Conflict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends the access of whoever's account was switched off or deleted in Keycloak, and lets them in again when it is back.
 *
 * <p>Keycloak refuses a new sign-in by itself; this is for sessions and tokens that are still good, and for the plans. An
 * end that somebody entered in Homeward stays until somebody takes it back there.
 */
@Component
class DirectoryWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryWatch.class);

    /** The whole list is long; it is asked for at every fourth look. */
    private static final int LOOKS = 4;

    /** More at once is rather a directory that does not answer in full than so many people who left. */
    private static final int FEW = 3;

    private final Directory directory;
    private final LeaverDesk desk;
    private final LeaverStore store;
    private boolean answered = true;
    private Set<String> deleted = Set.of();
    private int looks;

    DirectoryWatch(Directory directory, LeaverDesk desk, LeaverStore store) {
        this.directory = directory;
        this.desk = desk;
        this.store = store;
        if (!directory.mayLook()) {
            LOG.warn("Accounts switched off in Keycloak are not noticed: set homeward.keycloak.directory-secret");
        }
    }

    @Scheduled(
            initialDelayString = "${homeward.leavers.look-every:PT30S}",
            fixedDelayString = "${homeward.leavers.look-every:PT30S}")
    void look() {
        if (!directory.mayLook()) {
            return;
        }
        try {
            if (looks % LOOKS == 0) {
                deleted = deleted();
            }
            looks++; // only then: without the whole list whoever was deleted would be let in again
            follow(Stream.concat(directory.switchedOff().stream(), deleted.stream())
                    .collect(Collectors.toSet()));
            answered = true;
        } catch (RuntimeException fault) {
            if (answered) { // once, not every half minute
                LOG.warn("Keycloak does not say which accounts are switched off: {}", fault.getMessage());
            }
            answered = false;
        }
    }

    /** Whoever has signed in here, and whom Keycloak does not know any more. */
    private Set<String> deleted() {
        Set<String> all = directory.all();
        Set<String> known = store.accounts();
        Set<String> missing = known.stream().filter(name -> !all.contains(name)).collect(Collectors.toSet());
        Set<String> already =
                store.switchedOff().stream().map(Departure::username).collect(Collectors.toSet());
        long more = missing.stream().filter(name -> !already.contains(name)).count();
        if (more <= Math.max(FEW, known.size() / 10)) {
            return missing;
        }
        LOG.error(
                "Keycloak lists {} accounts no more that were used here; nobody's access is ended for it. Look whether it"
                        + " lists everybody. If they did leave, end their access in Homeward.",
                more);
        missing.retainAll(already);
        return missing;
    }

    private void follow(Set<String> off) {
        var known = store.switchedOff();
        Set<String> already = known.stream().map(Departure::username).collect(Collectors.toSet());
        off.stream().filter(name -> !already.contains(name)).forEach(this::end);
        known.stream().filter(departure -> !off.contains(departure.username())).forEach(this::restore);
    }

    private void end(String username) {
        try {
            if (!store.isOver(username)) {
                desk.switchedOff(username);
            }
        } catch (Conflict somebodyWasFirst) {
            // Another process of Homeward saw it too, or somebody ended it by hand meanwhile.
        } catch (RuntimeException fault) {
            LOG.error("The access of somebody whose account is switched off could not be ended", fault);
        }
    }

    private void restore(Departure departure) {
        try {
            desk.restore(departure, Caller.SYSTEM);
        } catch (Conflict somebodyWasFirst) {
            // It is given back already.
        }
    }
}
