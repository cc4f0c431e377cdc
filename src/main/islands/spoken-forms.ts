import type { Plugin } from 'vite';

// The library writes its own words into fields in English only; while building, each goes through say() instead.
const WORDS: [string, string][] = [
  ["emptyListMessage = 'No results'", "emptyListMessage = __say('No results')"],
  ["hasOptionsLeft ? 'No results' : 'All values selected'", "hasOptionsLeft ? __say('No results') : __say('All values selected')"],
  ["'Date and time must both be entered.'", "__say('Date and time must both be entered.')"],
  ['"aria-label": "Increment"', '"aria-label": __say("Increment")'],
  ['"aria-label": "Decrement"', '"aria-label": __say("Decrement")'],
  ["placeholder: 'Search'", "placeholder: __say('Search')"],
  ["undefined : 'Search'", "undefined : __say('Search')"],
  ["valueLabel || 'Select'", "valueLabel || __say('Select')"],
  ['title: "Remove tag"', 'title: __say("Remove tag")'],
  ["'Add new'", "__say('Add new')"],
  ['`Expand all (${values.length - 1})`', "__say('Expand all ({0})', String(values.length - 1))"],
  ["\" \", 'Collapse'", "\" \", __say('Collapse')"],
  ['`Remove list item ${itemIndex + 1}`', "__say('Remove list item {0}', String(itemIndex + 1))"],
  ['"aria-label": "Previous page"', '"aria-label": __say("Previous page")'],
  ['"aria-label": "Next page"', '"aria-label": __say("Next page")'],
];

/** Lets forms speak the page's language; a build fails when the library words something in another way. */
export function spokenForms(say: string): Plugin {
  return {
    name: 'spoken-forms',
    transform(code, id) {
      if (!id.includes('@bpmn-io/form-js-viewer/dist/index.es.js')) return null;
      let spoken = code;
      for (const [english, said] of WORDS) {
        if (!spoken.includes(english)) this.error(`form-js has no ${english} any more; see spoken-forms.ts`);
        spoken = spoken.replaceAll(english, said);
      }
      return { code: `import { say as __say } from ${JSON.stringify(say)};\n${spoken}`, map: null };
    },
  };
}
