package org.homeward.links;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.homeward.access.Caller;

/**
 * A link in the hands of the person it was made for.
 *
 * @param caller that person, for this one task
 * @param child the child's given name
 * @param language what they chose to read, if they ever did
 */
public record OpenLink(UUID id, long task, Caller caller, String child, Instant until, Optional<Locale> language) {}
