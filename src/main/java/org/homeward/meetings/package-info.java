/** Meetings: which day the people of a plan were called together for, and as a file for their own calendars. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Meetings")
package org.homeward.meetings;
