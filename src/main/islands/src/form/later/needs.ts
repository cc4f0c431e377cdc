// What a form needs beyond the library itself. Most forms need little of it, and it would be a third of what their page weighs.
import { fetchNumbers } from './big';
import { fetchDates } from './dates';
import { fetchFeel } from './feel';
import { fetchCalendar } from './flatpickr';

const CALENDAR = /"type":"datetime"/;
const NUMBER = /"type":"number"|"(min|max)":/;
const EXPRESSION = /":"(=(?:[^"\\]|\\.)*)"/g;
const TEMPLATE = /\{\{(.*?)\}\}/g;
const DATES = /@\\?"|\b(date|time|duration|now|today|(day|week) of year|(day|month) of (week|year))\s*\(/;

export async function fetchNeeds(schema: unknown): Promise<void> {
  const text = JSON.stringify(schema);
  const expressions = [...text.matchAll(EXPRESSION), ...text.matchAll(TEMPLATE)].map(([, expression]) => expression);
  await Promise.all([
    CALENDAR.test(text) && fetchCalendar(),
    NUMBER.test(text) && fetchNumbers(),
    expressions.length > 0 && fetchFeel(),
    expressions.some((expression) => DATES.test(expression)) && fetchDates(),
  ]);
}

/** For editors, where any form and any expression may come up. */
export async function fetchAll(): Promise<void> {
  await Promise.all([fetchCalendar(), fetchNumbers(), fetchFeel(), fetchDates()]);
}
