package org.homeward.calendar;

import java.time.Instant;

/** When a task of a person is due. */
record DueDate(long key, Instant at) {}
