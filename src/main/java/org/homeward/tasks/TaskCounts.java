package org.homeward.tasks;

/** How many open tasks a person has, could take, and how many of both are late. */
public record TaskCounts(int mine, int available, int overdue) {}
