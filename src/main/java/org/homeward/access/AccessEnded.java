package org.homeward.access;

/** A person's access has ended; listeners in the same transaction let go of what they still hold. */
public record AccessEnded(String username) {}
