// Islands: <div data-island="name"> gets its code only on the pages that hold it.
// Each file in islands/ says at its top which attributes it reads.
import { say } from './say';

/** What an island's file exports: it takes over one element. */
interface Island {
  mount(element: HTMLElement): void | Promise<void>;
}

const islands: Record<string, () => Promise<Island>> = {
  'form-viewer': () => import('./islands/form-viewer'),
  'diagram-viewer': () => import('./islands/diagram-viewer'),
  'bpmn-editor': () => import('./islands/bpmn-editor'),
  'dmn-editor': () => import('./islands/dmn-editor'),
  'form-editor': () => import('./islands/form-editor'),
};

export function wakeIslands(root: HTMLElement): void {
  for (const element of [root, ...root.querySelectorAll<HTMLElement>('[data-island]')]) {
    const load = islands[element.dataset?.island ?? ''];
    // data-awake: asleep has none; htmx reports the same element more than once.
    if (load && !element.dataset.awake) {
      element.dataset.awake = 'waking';
      void wake(element, load);
    }
  }
}

async function wake(element: HTMLElement, load: () => Promise<Island>): Promise<void> {
  try {
    await (await load()).mount(element);
    element.dataset.awake = 'awake';
    element.dispatchEvent(new CustomEvent('homeward:awake', { bubbles: true }));
  } catch (cause) {
    console.error(`Island ${element.dataset.island} did not start`, cause);
    element.dataset.awake = 'failed';
    const words = document.createElement('p');
    words.className = 'hw-island-failed';
    words.setAttribute('role', 'alert');
    words.textContent = say('This part of the page could not be shown. Load the page again; if it stays away, tell your administrator.');
    element.append(words);
  }
}
