/** Pure counting: calendars, rules as rows, facts, and the dates that follow from them. No Spring, no database. */
@org.jspecify.annotations.NullMarked
package org.homeward.deadlines.counting;
