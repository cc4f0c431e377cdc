package org.homeward.tasks;

/** How many open tasks a person has or could take, both apart, and how many of all these are late. */
public record TaskCounts(int todo, int mine, int available, int overdue) {}
