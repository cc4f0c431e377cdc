package org.homeward.consent;

/**
 * What was signed.
 *
 * @param sha256 of the text, in hexadecimal digits
 * @param how here: the name was typed as a signature; paper: a worker saw the signed paper
 */
record Signature(String text, String sha256, String how) {}
