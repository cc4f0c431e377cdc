// A list of all steps of a model: by name, by keyboard, however far away on the canvas.
import { make } from '../page-data';
import { say } from '../say';

export interface Step {
  id: string;
  name: string;
}

export function finder(steps: () => Step[], show: (id: string) => void): HTMLElement {
  const label = make('label', 'hw-editor__finder', say('Go to '));
  const select = make('select', 'usa-select');
  const fill = () => {
    const choose = new Option('choose a step', '');
    select.replaceChildren(choose, ...steps().map(({ id, name }) => new Option(name, id)));
  };
  fill();
  // Steps come and go while one edits.
  select.addEventListener('focus', fill);
  select.addEventListener('change', () => {
    if (select.value) show(select.value);
  });
  label.append(select);
  return label;
}
