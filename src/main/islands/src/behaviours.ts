// The design system's behaviours: listeners once on the body, preparation again for whatever htmx brings in.
import fileInput from '@uswds/uswds/js/usa-file-input';
import skipnav from '@uswds/uswds/js/usa-skipnav';

interface Behaviour {
  on(target: HTMLElement): void;
  init?(target: HTMLElement): void;
}

// Those of the parts that pages have, as in design-system.ts; the design system in a whole would weigh three times as much.
const behaviours = [fileInput, skipnav] as Behaviour[];

export function startBehaviours(): void {
  behaviours.forEach((behaviour) => behaviour.on(document.body));
  document.body.addEventListener('htmx:load', (event) => {
    const arrived = (event as CustomEvent).detail.elt as HTMLElement;
    // Not on() again: it would add the delegated listeners a second time.
    if (arrived !== document.body) behaviours.forEach((behaviour) => behaviour.init?.(arrived));
  });
}
