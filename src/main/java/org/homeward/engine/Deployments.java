package org.homeward.engine;

import java.util.Map;

/** Puts models, tables and forms into the engine. */
public interface Deployments {

    /**
     * Deploys all resources together or none of them; the same content again changes nothing in the engine.
     *
     * @param resources content by file name, for example {@code plan-lifecycle.bpmn}
     * @throws DeploymentRejected when the engine read the resources and refused them
     */
    Deployed deploy(Map<String, byte[]> resources);

    /** What the engine answered; {@code key} names the deployment there. */
    record Deployed(long key) {}
}
