// Exact reckoning for number fields: fetched before a form that has one is shown. The form library imports this instead of big.js.
import type Library from 'big.js';

let big: typeof Library;

export { big as default };

export async function fetchNumbers(): Promise<void> {
  big = (await import('big.js')).default;
}
