// The list of what needs a correction, above the form; each entry leads to its input.
import { make } from '../page-data';
import type { Mistake } from './mistakes';
import { say } from '../say';

export interface Summary {
  element: HTMLElement;
  show(mistakes: Mistake[]): void;
}

export function summary(): Summary {
  const element = make('div', 'hw-form-mistakes');
  element.tabIndex = -1;
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', say('Corrections needed'));
  element.hidden = true;
  return {
    element,
    show(mistakes) {
      element.hidden = mistakes.length === 0;
      element.replaceChildren();
      if (mistakes.length === 0) return;
      const count = String(mistakes.length);
      const list = make('ul', 'usa-list');
      list.append(...mistakes.map(line));
      element.append(make('h2', 'hw-form-mistakes__title', mistakes.length === 1 ? say('One entry needs a correction') : say('{0} entries need a correction', count)), list);
      // Focus, not a live region: the person lands where the explanation is, with or without a screen reader.
      element.focus();
      element.scrollIntoView({ block: 'nearest' });
    },
  };
}

function line({ label, message, inputId }: Mistake): HTMLLIElement {
  const item = document.createElement('li');
  if (!inputId) {
    item.textContent = message;
    return item;
  }
  const link = make('a', 'usa-link', label && !message.includes(label) ? `${label}: ${message}` : message);
  link.href = `#${inputId}`;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    inputOf(inputId)?.focus();
  });
  item.append(link);
  return item;
}

/** Radios, checklists and dates add something to the id of their inputs. */
function inputOf(id: string): HTMLElement | null {
  const start = CSS.escape(id);
  return (
    document.querySelector<HTMLElement>(`input#${start}, textarea#${start}, select#${start}`) ??
    document.querySelector<HTMLElement>(`[id^="${start}-"]:is(input, textarea, select), #${start} input`) ??
    document.getElementById(id)
  );
}
