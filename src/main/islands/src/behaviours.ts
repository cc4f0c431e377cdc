// The design system's behaviours: listeners once on the body, preparation again for whatever htmx brings in.
import skipnav from '@uswds/uswds/js/usa-skipnav';

interface Behaviour {
  on(target: HTMLElement): void;
  init?(target: HTMLElement): void;
}

let files: Promise<Behaviour> | undefined;

export function startBehaviours(): void {
  (skipnav as Behaviour).on(document.body);
  void prepareFiles(document.body);
  document.body.addEventListener('htmx:load', (event) => void prepareFiles((event as CustomEvent).detail.elt as HTMLElement));
}

/** Few pages take files; the others need not fetch what makes their field a place to drop one. */
async function prepareFiles(arrived: HTMLElement): Promise<void> {
  if (!arrived.querySelector('input.usa-file-input')) return;
  if (files) {
    // Not on() again: it would add the delegated listeners a second time.
    (await files).init?.(arrived);
  } else {
    files = import('@uswds/uswds/js/usa-file-input').then((library) => library.default as Behaviour);
    (await files).on(document.body);
  }
}
