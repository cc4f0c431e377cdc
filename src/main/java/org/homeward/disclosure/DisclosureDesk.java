package org.homeward.disclosure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.homeward.access.Caller;
import org.homeward.access.RecordAccess;
import org.homeward.access.RecordCategory;
import org.homeward.access.RecordPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The front door to what is shown by consent. */
@Service
public class DisclosureDesk {

    private final DisclosureStore store;
    private final RecordAccess access;

    DisclosureDesk(DisclosureStore store, RecordAccess access) {
        this.store = store;
        this.access = access;
    }

    /**
     * Takes hold of every live consent that names the reader and opens this part, in the transaction of the reading: a withdrawal that came
     * first is seen, one that comes later waits until what was read is on record.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Ground hold(UUID plan, Caller reader, RecordPart part) {
        List<DisclosureStore.Live> consents = store.hold(plan, reader, part);
        return (what, categories) -> {
            var opened = new LinkedHashSet<@Nullable String>(categories)
                    .stream()
                            .filter(category -> access.opensByConsentOnly(reader, plan, category))
                            .toList();
            opened.forEach(category -> store.write(plan, reader, what, category, consents));
            if (opened.contains(RecordCategory.SUBSTANCE_USE.code())) {
                Redisclosure.tell();
            }
        };
    }

    /** Who was shown what in a plan, newest first; for people who may see the plan's consents. */
    @Transactional(readOnly = true)
    public List<Disclosure> ofPlan(UUID plan, int limit) {
        return store.ofPlan(plan, limit);
    }

    /** What had been shown on one consent, newest first: the list that whoever takes it back is given. */
    @Transactional(readOnly = true)
    public List<Disclosure> onConsent(UUID consent) {
        return store.onConsent(consent);
    }
}
