package org.homeward.notice;

/**
 * One row of the table of notices.
 *
 * @param ahead how long before the day they are told, as a period such as {@code P14D}
 */
public record Notice(String audience, String how, String ahead) {}
