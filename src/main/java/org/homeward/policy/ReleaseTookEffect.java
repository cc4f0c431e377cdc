package org.homeward.policy;

import java.util.UUID;

/** Another release is in force from now on; published in the transaction that says so. */
public record ReleaseTookEffect(UUID releaseId, int number) {}
