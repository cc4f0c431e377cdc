/** Calendar: feeds that bring each person their own days without saying what they are about. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Calendar")
package org.homeward.calendar;
