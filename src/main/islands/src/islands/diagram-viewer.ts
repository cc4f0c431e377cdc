// diagram-viewer: a process diagram with what is happening in it.
//
//   <div data-island="diagram-viewer" class="hw-diagram"
//        data-src="/monitor/instances/{key}/diagram"           the BPMN XML
//        data-label="Service plan lifecycle"                   what the diagram shows, for screen readers
//        data-markers-src="/monitor/instances/{key}/markers"   optional: the JSON below again, read every few seconds
//        data-detail-url="/monitor/instances/{key}/elements/{elementId}"   optional: fragment for a clicked element
//        data-detail-target="#element">                        where that fragment goes
//     <script type="application/json" class="markers" ...>[{elementId, active, incidents, done}]</script>
//   </div>
//
// A diagram too wide to be read as a whole opens where it stands; buttons zoom, show all of it, and go back there.
// active, incidents and done are counts (true counts as one). Markers are colour and number; the page gives the same in a table, because
// a diagram says nothing to those who cannot see it. A click also sends the event homeward:element {elementId}.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import '../css/diagram.css';
import htmx from 'htmx.org';
import { look } from '../diagram/look';
import { Marks, type Marker } from '../diagram/marks';
import { pageData } from '../page-data';

const REFRESH_MS = 3000;

export async function mount(element: HTMLElement): Promise<void> {
  const { src, markersSrc } = element.dataset;
  const viewer = new NavigatedViewer({ container: element, moddleExtensions: { zeebe } });
  await viewer.importXML(await text(src!));
  describe(element);

  const marks = new Marks(viewer);
  const markers = pageData<Marker[]>(element, 'markers', []);
  marks.show(markers);
  look(viewer, element, markers.find(({ active, incidents }) => active || incidents)?.elementId);
  viewer.get<{ on(event: string, act: (what: never) => void): void }>('eventBus').on('element.click', ({ element: shape }: { element: { id: string; parent?: unknown } }) => {
    if (shape.parent) pick(element, shape.id);
  });
  if (markersSrc) follow(element, markersSrc, marks);
}

function describe(element: HTMLElement): void {
  const picture = element.querySelector('svg');
  picture?.setAttribute('role', 'img');
  picture?.setAttribute('aria-label', `Diagram: ${element.dataset.label ?? 'process'}. The table on this page says the same in words.`);
}

function pick(element: HTMLElement, elementId: string): void {
  element.dispatchEvent(new CustomEvent('homeward:element', { bubbles: true, detail: { elementId } }));
  const { detailUrl, detailTarget } = element.dataset;
  if (detailUrl && detailTarget) {
    void htmx.ajax('get', detailUrl.replace('{elementId}', encodeURIComponent(elementId)), detailTarget);
  }
}

function follow(element: HTMLElement, src: string, marks: Marks): void {
  const next = async () => {
    if (!element.isConnected) return;
    if (document.visibilityState === 'visible') {
      try {
        marks.show(JSON.parse(await text(src)) as Marker[]);
      } catch {
        // The last known markers stay; the next turn tries again.
      }
    }
    window.setTimeout(() => void next(), REFRESH_MS);
  };
  window.setTimeout(() => void next(), REFRESH_MS);
}

async function text(src: string): Promise<string> {
  const answer = await fetch(src, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`${src} answered ${answer.status}`);
  return answer.text();
}
