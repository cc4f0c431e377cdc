// What the three editors share: open, know what is unsaved, save with the version it was based on, say what happened.
//
//   <div data-island="bpmn-editor | dmn-editor | form-editor" class="hw-editor"
//        data-src="/policy/drafts/{id}/resources/{name}/content"  GET: the text; its ETag is the version, unless data-version says it
//        data-version="3"                                         optional
//        data-save-url="/policy/drafts/{id}/resources/{name}"     the text as request body, If-Match: "3", CSRF header;
//                                                                 without it the editor only shows
//        data-save-method="PUT"                                   optional, PUT unless told
//        data-name="Service plan lifecycle">                      what is being edited, for screen readers
//   </div>
//
// Saved: any 2xx; the new version in ETag or JSON {version}; JSON {problems: [...]} is listed as "saved, but".
// Refused: problem+json; 409 or 412 means somebody else saved first; 422 {errors: [{field, message}]} is listed.
// A problem may be text or {message, elementId?}; one with an element leads to it. The text stays in the editor in every case.
// After saving the event homeward:saved {version} bubbles, so a page can refresh its checks:
//   <div hx-get="..." hx-trigger="homeward:saved from:body">
import '../css/editor.css';
import { timeOfDay } from '../page-data';
import { inWords, problemOf, send } from '../requests';
import { bench, type Bench, type Finding } from './bench';
import { finder, type Step } from './finder';
import { say as spoken } from '../say';

/** One kind of editor: made once, opened with a text, asked for it again. */
export interface Editor {
  open(text: string): Promise<void>;
  text(): Promise<string>;
  show?(elementId: string): void;
  /** What can be shown, for the list that leads there without a mouse. */
  steps?(): Step[];
}

interface Saved {
  version?: string | number;
  problems?: (string | Finding)[];
}

export async function work(
  element: HTMLElement,
  mediaType: string,
  make: (canvas: HTMLElement, panel: HTMLElement, changed: () => void) => Editor,
): Promise<void> {
  const { src, saveUrl, saveMethod = 'PUT', name = 'this resource' } = element.dataset;
  const place = bench(element, name, saveUrl !== undefined);
  let version = element.dataset.version;
  // Counts edits, so that one made while a save is on its way still counts as unsaved.
  let edits = 0;
  let savedEdits = 0;
  const editor = make(place.canvas, place.panel, () => {
    edits++;
    place.unsaved();
  });

  const answer = await fetch(src!, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`${src} answered ${answer.status}`);
  version ??= tag(answer);
  await editor.open(await answer.text());
  edits = savedEdits = 0;
  place.clean();
  if (editor.steps && editor.show) place.bar.append(finder(() => editor.steps!(), editor.show));
  if (!saveUrl) return;

  async function save(): Promise<void> {
    // Ctrl+S out of an input: let go of it, so that the library takes over what was typed last.
    if (element.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
    await new Promise((settled) => window.setTimeout(settled, 50));
    const upTo = edits;
    place.saving();
    try {
      const text = await editor.text();
      const headers: Record<string, string> = { 'Content-Type': mediaType };
      if (version) headers['If-Match'] = `"${version}"`;
      const reply = await send(saveUrl!, saveMethod, text, headers);
      const body = await reply.text();
      if (reply.ok) {
        const saved = read(reply, body);
        version = saved.version === undefined ? tag(reply) ?? version : String(saved.version);
        element.dataset.version = version ?? '';
        savedEdits = upTo;
        place.saved(timeOfDay(), (saved.problems ?? []).map(finding), edits > savedEdits, editor.show);
        element.dispatchEvent(new CustomEvent('homeward:saved', { bubbles: true, detail: { version } }));
      } else {
        refuse(place, reply, body, editor);
      }
    } catch (cause) {
      place.failed(cause instanceof TypeError ? inWords({ status: 0 }) : `Not saved: ${(cause as Error).message}`, []);
    }
  }

  place.onSave(() => void save());
  window.addEventListener('beforeunload', (event) => {
    if (element.isConnected && edits > savedEdits) event.preventDefault();
  });
}

function refuse(place: Bench, reply: Response, body: string, editor: Editor): void {
  const problem = problemOf(reply.status, reply.headers.get('Content-Type'), body);
  if (reply.status === 409 || reply.status === 412) {
    place.failed(
      `Not saved: somebody else changed this since you opened it. ${problem.detail ?? ''} Your version is still here; ` +
        'copy what you need, then load the page again.',
      [],
    );
    return;
  }
  const findings = (problem.errors ?? []).map(({ field, message }) => ({ message, elementId: field }));
  place.failed(spoken('Not saved. {0}', inWords(problem)), findings, editor.show);
}

function read(reply: Response, body: string): Saved {
  return reply.headers.get('Content-Type')?.includes('json') && body ? (JSON.parse(body) as Saved) : {};
}

function tag(answer: Response): string | undefined {
  return answer.headers.get('ETag')?.replace(/^W\//, '').replaceAll('"', '') || undefined;
}

function finding(problem: string | Finding): Finding {
  return typeof problem === 'string' ? { message: problem } : problem;
}
