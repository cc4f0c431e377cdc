package org.homeward.tasks;

/** Somebody who could take tasks over; {@code tables} is on how many of the plans in question they are. */
public record Colleague(String username, String name, int tables) {}
