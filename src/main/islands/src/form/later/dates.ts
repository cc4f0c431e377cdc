// Luxon for expressions that reckon with dates; others only ask whether a value is one. FEEL imports this instead of luxon.
import type * as Luxon from 'luxon';

const none = {
  DateTime: { isDateTime: () => false },
  Duration: { isDuration: () => false },
} as unknown as typeof Luxon;

export let { DateTime, Duration, FixedOffsetZone, SystemZone, Info } = none;

export async function fetchDates(): Promise<void> {
  ({ DateTime, Duration, FixedOffsetZone, SystemZone, Info } = await import('luxon'));
}
