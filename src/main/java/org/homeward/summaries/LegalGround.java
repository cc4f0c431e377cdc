package org.homeward.summaries;

/**
 * A ground on which somebody may be sent a summary; naming one opens nothing by itself.
 *
 * @param words what it is, in plain words
 * @param source where it comes from
 * @param isToBeNamed whether the order or the law has to be named
 */
public record LegalGround(String code, String words, String source, boolean isToBeNamed) {}
