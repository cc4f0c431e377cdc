package org.homeward.consent;

import org.jspecify.annotations.Nullable;

/**
 * What was signed.
 *
 * @param sha256 of the text, in hexadecimal digits
 * @param how here: the name was typed as a signature; paper: a worker saw the signed paper; null when nobody said
 */
record Signature(String text, String sha256, @Nullable String how) {}
