// form-editor: changes a form: its fields, their rules and where the answers go. Attributes: editing/workshop.ts.
import { FormEditor } from '@bpmn-io/form-js-editor';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor.css';
import '@bpmn-io/form-js-editor/dist/assets/properties-panel.css';
import { work } from '../editing/workshop';

export function mount(element: HTMLElement): Promise<void> {
  return work(element, 'application/json', (canvas, panel, changed) => {
    const editor = new FormEditor({ container: canvas, propertiesPanel: { parent: panel } } as object);
    editor.on('commandStack.changed', changed);
    return {
      open: async (text) => void (await editor.importSchema(JSON.parse(text))),
      text: () => Promise.resolve(`${JSON.stringify(editor.saveSchema(), null, 2)}\n`),
      show(elementId) {
        const field = editor
          .get<{ getAll(): { id: string; key?: string }[] }>('formFieldRegistry')
          .getAll()
          .find(({ id, key }) => id === elementId || key === elementId);
        if (field) editor.get<{ set(field: object): void }>('selection').set(field);
      },
    };
  });
}
