// bpmn-editor: changes a process model, with everything the engine needs to know about each step. Attributes: editing/workshop.ts.
import Modeler from 'camunda-bpmn-js/lib/camunda-cloud/Modeler';
import 'camunda-bpmn-js/dist/assets/camunda-cloud-modeler.css';
import { work } from '../editing/workshop';

interface Shape {
  id: string;
  type: string;
  x: number;
  y: number;
  parent?: unknown;
  waypoints?: unknown;
  businessObject?: { name?: string };
}

export function mount(element: HTMLElement): Promise<void> {
  return work(element, 'application/xml', (canvas, panel, changed) => {
    const modeler = new Modeler({ container: canvas, propertiesPanel: { parent: panel }, debounceInput: false });
    modeler.on('commandStack.changed', changed);
    return {
      async open(text) {
        await modeler.importXML(text);
        beginAtTheLeft(modeler.get('canvas'));
      },
      text: async () => (await modeler.saveXML({ format: true })).xml as string,
      show(elementId) {
        const shape = modeler.get('elementRegistry').get(elementId);
        if (!shape) return;
        modeler.get('canvas').scrollToElement(shape, { top: 100, bottom: 100, left: PALETTE_WIDTH + 60, right: 100 });
        modeler.get('selection').select(shape);
      },
      steps: () =>
        (modeler.get('elementRegistry').getAll() as Shape[])
          .filter(({ type, parent, businessObject }) => parent && type !== 'label' && businessObject?.name)
          .filter(({ waypoints }) => !waypoints)
          .sort((a, b) => a.x - b.x || a.y - b.y)
          .map(({ id, businessObject }) => ({ id, name: businessObject!.name! })),
    };
  });
}

const PALETTE_WIDTH = 140;
const READABLE = 0.7;

/** Models read from left to right: begin there, beside the palette, small enough to see much and large enough to read. */
function beginAtTheLeft(canvas: any): void {
  const { inner, outer } = canvas.viewbox();
  const scale = Math.min(1, Math.max(READABLE, (outer.width - PALETTE_WIDTH - 40) / inner.width));
  const size = { width: outer.width / scale, height: outer.height / scale };
  canvas.viewbox({ x: inner.x - PALETTE_WIDTH / scale, y: inner.y + inner.height / 2 - size.height / 2, ...size });
}
