// The form library brings large libraries along for what few forms do; these come when a form needs them (src/form/later), or small
// ones take their place.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const INSTEAD: [importer: RegExp, library: string, file: string][] = [
  [/form-js-viewer/, '@bpmn-io/feelin', 'feel.ts'],
  [/form-js-viewer/, 'feelers', 'feelers.ts'],
  [/form-js-viewer/, 'flatpickr', 'flatpickr.ts'],
  [/form-js-viewer/, 'luxon', 'luxon.ts'],
  [/form-js-viewer/, 'lodash/isEqual', 'equal.ts'],
  [/form-js-viewer/, 'big.js', 'big.ts'],
  [/bpmn-io\/feelin/, 'luxon', 'dates.ts'],
];

export function lighterForms(): Plugin {
  return {
    name: 'lighter-forms',
    enforce: 'pre',
    resolveId(library, importer = '') {
      const instead = INSTEAD.find(([from, name]) => name === library && from.test(importer));
      return instead ? fileURLToPath(new URL(`src/form/later/${instead[2]}`, import.meta.url)) : null;
    },
  };
}
