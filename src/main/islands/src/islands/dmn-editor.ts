// dmn-editor: changes a decision model: its tables, expressions and how they depend on each other. Attributes: editing/workshop.ts.
import { CamundaCloudModeler } from 'camunda-dmn-js';
import 'camunda-dmn-js/dist/assets/camunda-cloud-modeler.css';
import { work } from '../editing/workshop';
import { make } from '../page-data';

interface View {
  id: string;
  type: string;
  name?: string;
  element: { id: string; name?: string };
}

interface Viewer {
  on(event: string, listener: () => void): void;
}

export function mount(element: HTMLElement): Promise<void> {
  return work(element, 'application/xml', (canvas, panel, changed) => {
    const tabs = make('div', 'hw-editor__tabs');
    tabs.setAttribute('role', 'group');
    tabs.setAttribute('aria-label', 'Parts of this decision');
    canvas.before(tabs);
    const editor = new CamundaCloudModeler({
      container: canvas,
      drd: { propertiesPanel: { parent: panel } },
      decisionTable: { propertiesPanel: { parent: panel } },
      literalExpression: { propertiesPanel: { parent: panel } },
    });
    const openView = async (view: View) => {
      await editor.open(view);
      describe(canvas);
    };
    editor.on('viewer.created', ({ viewer }: { viewer: Viewer }) => viewer.on('commandStack.changed', changed));
    editor.on('views.changed', ({ views, activeView }: { views: View[]; activeView?: View }) => {
      tabs.replaceChildren(...views.map((view) => tab(view, view.id === activeView?.id, () => void openView(view))));
      // Only the overview has properties; a table needs the width.
      element.dataset.view = activeView?.type ?? '';
    });
    return {
      async open(text) {
        await editor.importXML(text);
        const views = editor.getViews() as View[];
        const tables = views.filter((view) => view.type === 'decisionTable');
        // One table: that is what people came for. Several: the overview shows how they hang together.
        if (tables.length === 1) await openView(tables[0]!);
        else describe(canvas);
      },
      text: async () => (await editor.saveXML({ format: true })).xml as string,
      show(elementId) {
        const view = (editor.getViews() as View[]).find((candidate) => candidate.element.id === elementId);
        if (view) void openView(view);
      },
    };
  });
}

function tab(view: View, active: boolean, open: () => void): HTMLButtonElement {
  const button = make('button', 'hw-editor__tab', view.type === 'drd' ? 'Overview' : (view.element.name ?? view.element.id));
  button.type = 'button';
  button.setAttribute('aria-pressed', String(active));
  button.addEventListener('click', open);
  return button;
}

/** A table that scrolls must be reachable by keyboard and say what it is. */
function describe(canvas: HTMLElement): void {
  const table = canvas.querySelector('.tjs-table-container');
  table?.setAttribute('tabindex', '0');
  table?.setAttribute('role', 'region');
  table?.setAttribute('aria-label', 'Decision table');
}
