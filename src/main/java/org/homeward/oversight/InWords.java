package org.homeward.oversight;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.oversight.InstanceDetail.ChildInstance;

/** Puts together what one step waits for: its own waits, and the instances that it called. */
final class InWords {

    private InWords() {}

    static List<String> ofElement(long element, List<Wait> open, List<ChildInstance> children) {
        Stream<String> own = open.stream()
                .filter(wait -> wait.elementInstanceKey() == element)
                .map(Wait::text);
        Stream<String> called = children.stream()
                .filter(child -> child.parentElementKey() == element && child.state() == InstanceState.ACTIVE)
                .map(child -> "Goes on when «" + child.processName() + "» has ended");
        return Stream.concat(own, called).toList();
    }
}
