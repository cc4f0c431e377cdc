// bpmn-editor: changes a process model, with everything the engine needs to know about each step. Attributes: editing/workshop.ts.
import Modeler from 'camunda-bpmn-js/lib/camunda-cloud/Modeler';
import 'camunda-bpmn-js/dist/assets/camunda-cloud-modeler.css';
import { work } from '../editing/workshop';

export function mount(element: HTMLElement): Promise<void> {
  return work(element, 'application/xml', (canvas, panel, changed) => {
    const modeler = new Modeler({ container: canvas, propertiesPanel: { parent: panel } });
    modeler.on('commandStack.changed', changed);
    return {
      async open(text) {
        await modeler.importXML(text);
        if (modeler.get('canvas').zoom('fit-viewport', 'auto') > 1) modeler.get('canvas').zoom(1, 'auto');
      },
      text: async () => (await modeler.saveXML({ format: true })).xml as string,
      show(elementId) {
        const shape = modeler.get('elementRegistry').get(elementId);
        if (!shape) return;
        modeler.get('canvas').scrollToElement(shape);
        modeler.get('selection').select(shape);
      },
    };
  });
}
