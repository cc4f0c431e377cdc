package org.homeward.review;

/** A place at the table that the table of disciplines asks for, and the group of people that answers from it. */
public record Seat(String discipline, String group) {}
