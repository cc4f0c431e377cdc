package org.homeward.tasks;

/**
 * How many open tasks a person has or could take, both apart, and how many of all these are late; more than {@link #MOST}
 * are counted as one more.
 */
public record TaskCounts(int todo, int mine, int available, int overdue) {

    /** Nobody works better for knowing that it is 1,203 and not 1,204. */
    public static final int MOST = 999;
}
