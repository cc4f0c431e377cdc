// Which entries are wrong, in words and with the input they belong to.
import type { Form } from '@bpmn-io/form-js-viewer';
import type { FieldError } from '../requests';
import { say } from '../say';

/** One wrong entry; without an input when it concerns the form as a whole or a field that is not shown. */
export interface Mistake {
  label: string;
  message: string;
  inputId?: string;
}

interface FieldInstance {
  id: string;
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
}

/** Dates and times carry their labels under names of their own. */
interface Labelled {
  label?: string;
  dateLabel?: string;
  timeLabel?: string;
}

type Errors = Record<string, unknown>;

/** What the form's own rules say, field by field in the form's order. */
export function brokenRules(viewer: Form, errors: Errors): Mistake[] {
  return instances(viewer).flatMap((instance) => {
    const messages = at(errors, [instance.id, ...Object.values(instance.indexes ?? {})]);
    return Array.isArray(messages) ? [mistake(viewer, instance, String(messages[0]))] : [];
  });
}

/** Puts the server's refusals beside their fields and answers all of them for the summary. */
export function showRefusals(viewer: Form, refused: FieldError[]): Mistake[] {
  const errors: Errors = {};
  const mistakes = refused.map(({ field, message }) => {
    const instance = instances(viewer).find((candidate) => key(candidate.valuePath) === key(parts(field)));
    if (!instance) return { label: '', message };
    put(errors, [instance.id, ...Object.values(instance.indexes ?? {})], [message]);
    return mistake(viewer, instance, message);
  });
  viewer._setState({ errors });
  return mistakes;
}

function instances(viewer: Form): FieldInstance[] {
  return viewer.get<{ getAllKeyed(): FieldInstance[] }>('formFieldInstanceRegistry').getAllKeyed();
}

function mistake(viewer: Form, { id, indexes }: FieldInstance, message: string): Mistake {
  const field = viewer.get<{ get(id: string): Labelled }>('formFieldRegistry').get(id);
  const position = Object.values(indexes ?? {});
  const row = position.length > 0 ? ` (${say('row {0}', position.map((index) => index + 1).join('.'))})` : '';
  return { label: (field.label ?? field.dateLabel ?? field.timeLabel ?? '') + row, message, inputId: ['fjs-form-' + viewer._id + '-' + id, ...position].join('_') };
}

/** "goals[0].title", "goals.0.title" and "/goals/0/title" all name the same field. */
function parts(field: string): string[] {
  return field.split(/[.[\]/]+/).filter((part) => part !== '');
}

function key(path: (string | number)[]): string {
  return path.join('.');
}

function at(tree: Errors, path: (string | number)[]): unknown {
  return path.reduce<unknown>((branch, part) => (branch as Errors | undefined)?.[part], tree);
}

function put(tree: Errors, path: (string | number)[], leaf: unknown): void {
  const last = path[path.length - 1]!;
  const branch = path.slice(0, -1).reduce<Errors>((here, part) => (here[part] ??= {}) as Errors, tree);
  branch[last] = leaf;
}
