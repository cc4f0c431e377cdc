// form-editor: changes a form: its fields, their rules and where the answers go. Attributes: editing/workshop.ts.
import { FormEditor } from '@bpmn-io/form-js-editor';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor.css';
import '@bpmn-io/form-js-editor/dist/assets/properties-panel.css';
import { work } from '../editing/workshop';
import { fetchAll } from '../form/later/needs';

interface Field {
  id: string;
  type: string;
  key?: string;
  label?: string;
}

export async function mount(element: HTMLElement): Promise<void> {
  await fetchAll();
  const fields = (editor: FormEditor) => editor.get<{ getAll(): Field[] }>('formFieldRegistry').getAll();
  return work(element, 'application/json', (canvas, panel, changed) => {
    // Without the library's delay Ctrl+S right after typing saves the last letter too.
    const editor = new FormEditor({ container: canvas, propertiesPanel: { parent: panel }, debounce: false } as object);
    editor.on('commandStack.changed', changed);
    return {
      open: async (text) => void (await editor.importSchema(JSON.parse(text))),
      text: () => Promise.resolve(`${JSON.stringify(editor.saveSchema(), null, 2)}\n`),
      show(elementId) {
        const field = fields(editor).find(({ id, key }) => id === elementId || key === elementId);
        if (!field) return;
        editor.get<{ set(field: object): void }>('selection').set(field);
        canvas.querySelector(`[data-id="${CSS.escape(field.id)}"]`)?.scrollIntoView({ block: 'nearest' });
      },
      steps: () =>
        fields(editor)
          .filter(({ type }) => type !== 'default')
          .map(({ id, key, label, type }) => ({ id, name: label || key || type })),
    };
  });
}
