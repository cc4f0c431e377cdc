// The calendar of date fields: fetched before a form that has one is shown. The form library imports this instead.
import type flatpickr from 'flatpickr';

let calendar: typeof flatpickr;

export { calendar as default };

export async function fetchCalendar(): Promise<void> {
  const [library, spanish] = await Promise.all([
    import('flatpickr'),
    document.documentElement.lang === 'es' ? import('flatpickr/dist/esm/l10n/es.js') : null,
  ]);
  calendar = library.default;
  if (spanish) calendar.localize(spanish.Spanish);
}
