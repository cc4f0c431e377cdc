// form-viewer: a Camunda form that a person fills in.
//
//   <form id="task-form" th:action="@{/tasks/{key}/complete(key=...)}" method="post" hx-post="...">
//     <input type="hidden" name="data">                        receives the answers as JSON
//   </form>
//   <div data-island="form-viewer"
//        data-form="task-form"                                 the form above; not around this element: forms cannot nest
//        data-draft-url="/tasks/{key}/draft"                   optional: POST data=<json>, form-encoded, some time after each change
//        data-read-only="true">                                optional: show, do not ask; no data-form needed
//     <script type="application/json" class="schema" th:with="json=${@json.of(schema)}" th:utext="${json}"></script>
//     <script type="application/json" class="data"   ...></script>       optional: answers so far
//     <script type="application/json" class="errors" ...></script>       optional: [{field, message}] after a refused submit
//   </div>
//   <button form="task-form" type="submit" class="usa-button">Complete</button>
//   <button form="task-form" formnovalidate formaction="...">…</button>  sends what is there without checking it
//
// A submit that breaks the form's rules is stopped here and explained. The server may refuse too: answer 422 with
// application/problem+json {errors: [{field, message}]} to an htmx request, or the page again with class="errors".
// A field is the form's key; in lists "goals[0].title". Nothing that was typed is lost in either case.
import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '../css/form-js.css';
import { pageData } from '../page-data';
import { problemOf, type FieldError } from '../requests';
import { keepDraft } from '../form/draft';
import { fetchNeeds } from '../form/later/needs';
import { brokenRules, showRefusals } from '../form/mistakes';
import { summary } from '../form/summary';
import { spokenRules } from '../form/rules';

export async function mount(element: HTMLElement): Promise<void> {
  const place = document.createElement('div');
  const mistakes = summary();
  element.append(mistakes.element, place);

  const schema = pageData(element, 'schema', {});
  await fetchNeeds(schema);
  // Without the library's delay a click right after typing still sends the last letter.
  const viewer = new Form({ container: place, debounce: false, additionalModules: [spokenRules] } as ConstructorParameters<typeof Form>[0]);
  await viewer.importSchema(schema, pageData(element, 'data', {}));

  const form = element.dataset.form
    ? (document.getElementById(element.dataset.form) as HTMLFormElement | null)
    : element.closest('form');
  if (element.dataset.readOnly === 'true' || !form) {
    viewer.setProperty('readOnly', true);
    return;
  }
  const draft = element.dataset.draftUrl ? keepDraft(viewer, element, element.dataset.draftUrl) : undefined;
  const refuse = (errors: FieldError[]) => mistakes.show(showRefusals(viewer, errors));

  form.addEventListener(
    'submit',
    (event) => {
      const { data, errors } = viewer.submit();
      const unchecked = (event.submitter as HTMLButtonElement | null)?.formNoValidate;
      const broken = unchecked ? [] : brokenRules(viewer, errors);
      mistakes.show(broken);
      if (broken.length > 0) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      answersField(form).value = JSON.stringify(data);
      draft?.stop();
    },
    { capture: true },
  );
  // htmx tells this to the element that the answer is for, which may lie around the form.
  document.addEventListener('htmx:beforeSwap', (event) => {
    const { detail } = event as CustomEvent;
    if (detail.requestConfig?.elt !== form) return;
    const xhr = detail.xhr as XMLHttpRequest;
    const problem = problemOf(xhr.status, xhr.getResponseHeader('Content-Type'), xhr.responseText);
    if (xhr.status >= 400) draft?.resume();
    if (xhr.status === 422 && problem.errors?.length) {
      detail.shouldSwap = false;
      detail.isError = false;
      refuse(problem.errors);
    }
  });
  form.addEventListener('htmx:sendError', () => draft?.resume());

  const refused = pageData<FieldError[]>(element, 'errors', []);
  if (refused.length > 0) refuse(refused);
}

function answersField(form: HTMLFormElement): HTMLInputElement {
  const existing = form.querySelector<HTMLInputElement>('input[name="data"]');
  if (existing) return existing;
  const field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'data' });
  form.append(field);
  return field;
}
