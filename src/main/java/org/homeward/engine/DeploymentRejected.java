package org.homeward.engine;

import java.util.List;

/** The engine read the resources and refused them; nothing was deployed. */
public class DeploymentRejected extends RuntimeException {

    private final transient List<String> reasons;

    public DeploymentRejected(List<String> reasons) {
        super(String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }
}
