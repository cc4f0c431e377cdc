// The design system's behaviours: listeners once on the body, preparation again for whatever htmx brings in.
import uswds from '@uswds/uswds/js';

interface Behaviour {
  on(target: HTMLElement): void;
  init?(target: HTMLElement): void;
}

export function startBehaviours(): void {
  const behaviours = Object.values(uswds as Record<string, Behaviour>);
  behaviours.forEach((behaviour) => behaviour.on(document.body));
  document.body.addEventListener('htmx:load', (event) => {
    const arrived = (event as CustomEvent).detail.elt as HTMLElement;
    // Not on() again: it would add the delegated listeners a second time.
    if (arrived !== document.body) behaviours.forEach((behaviour) => behaviour.init?.(arrived));
  });
}
