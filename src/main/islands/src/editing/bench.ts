// The frame around an editor: a bar with Save and what happened, a list of problems, the canvas and its side panel.
import { make } from '../page-data';
import { say as spoken } from '../say';

export interface Finding {
  message: string;
  elementId?: string;
}

type Show = ((elementId: string) => void) | undefined;

export interface Bench {
  bar: HTMLElement;
  canvas: HTMLElement;
  panel: HTMLElement;
  onSave(save: () => void): void;
  clean(): void;
  unsaved(): void;
  saving(): void;
  saved(time: string, problems: Finding[], again: boolean, show: Show): void;
  failed(words: string, problems: Finding[], show?: Show): void;
}

export function bench(element: HTMLElement, name: string, editable: boolean): Bench {
  const bar = make('div', 'hw-editor__bar');
  const button = make('button', 'usa-button hw-editor__save', 'Save');
  button.type = 'button';
  const state = make('p', 'hw-editor__state', 'Opening …');
  state.setAttribute('role', 'status');
  const problems = make('ul', 'hw-editor__problems');
  problems.hidden = true;
  const desk = make('div', 'hw-editor__desk');
  const canvas = make('div', 'hw-editor__canvas');
  const panel = make('div', 'hw-editor__panel');
  label(canvas, `Editor for ${name}`);
  label(panel, spoken('Properties of the selected element'));
  desk.append(canvas, panel);
  bar.append(...(editable ? [button, state] : [state]));
  element.append(bar, problems, desk);

  const say = (words: string, mood: string) => {
    state.textContent = words;
    element.dataset.state = mood;
  };
  const list = (findings: Finding[], show: Show) => {
    problems.hidden = findings.length === 0;
    problems.replaceChildren(...findings.map((finding) => line(finding, show)));
  };
  return {
    bar,
    canvas,
    panel,
    onSave(save) {
      button.addEventListener('click', save);
      element.addEventListener('keydown', (event) => {
        if ((event.ctrlKey || event.metaKey) && event.key === 's') {
          event.preventDefault();
          save();
        }
      });
    },
    clean: () => say(spoken(editable ? 'No unsaved changes' : 'View only'), 'clean'),
    unsaved: () => {
      if (element.dataset.state !== 'unsaved') say(spoken('Unsaved changes'), 'unsaved');
    },
    saving: () => {
      button.disabled = true;
      say(spoken('Saving …'), 'saving');
    },
    saved(time, findings, again, show) {
      button.disabled = false;
      list(findings, show);
      if (again) say(spoken('Unsaved changes'), 'unsaved');
      else if (findings.length === 0) say(spoken('Saved at {0}', time), 'saved');
      else say(spoken('Saved at {0}. It cannot be put in force like this:', time), 'saved');
    },
    failed(words, findings, show) {
      button.disabled = false;
      list(findings, show);
      say(words, 'failed');
    },
  };
}

function line({ message, elementId }: Finding, show: Show): HTMLLIElement {
  const item = document.createElement('li');
  if (elementId && show) {
    const button = make('button', 'usa-button usa-button--unstyled', message);
    button.type = 'button';
    button.addEventListener('click', () => show(elementId));
    item.append(button);
  } else {
    item.textContent = message;
  }
  return item;
}

function label(element: HTMLElement, words: string): void {
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', words);
}
