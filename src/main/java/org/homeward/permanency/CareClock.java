package org.homeward.permanency;

/**
 * What the clock of 15 of 22 months says.
 *
 * @param monthsInCare whole months that count
 * @param petitionIsDue whether its day has come and nothing was decided yet
 * @param exception whether an exception is documented
 */
public record CareClock(int monthsInCare, boolean petitionIsDue, boolean exception) {}
