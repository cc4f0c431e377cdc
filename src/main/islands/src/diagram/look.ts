// Where to look at a diagram: all of it while that can be read, else where it stands; buttons for the rest.
import { make } from '../page-data';
import { say } from '../say';

const READABLE = 0.6;
const NATURAL = 1.1;
const STEP = 1.3;

interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Box extends Shape {
  inner: Shape;
  outer: { width: number; height: number };
}

interface Viewer {
  get(name: 'canvas'): { zoom(scale?: number | string, where?: string): number; viewbox(box?: Shape): Box };
  get(name: 'elementRegistry'): { get(id: string): Shape | undefined };
}

export function look(viewer: Viewer, element: HTMLElement, standsAt: string | undefined): void {
  const canvas = viewer.get('canvas');
  const here = standsAt ? viewer.get('elementRegistry').get(standsAt) : undefined;
  let entire = true;

  const whole = () => {
    entire = true;
    if (canvas.zoom('fit-viewport', 'auto') > NATURAL) canvas.zoom(NATURAL, 'auto');
  };
  const closer = ({ x, y, width, height }: Shape) => {
    entire = false;
    const { outer } = canvas.viewbox();
    const size = { width: outer.width / 0.9, height: outer.height / 0.9 };
    canvas.viewbox({ x: x + width / 2 - size.width / 2, y: y + height / 2 - size.height / 2, ...size });
  };
  const zoom = (factor: number) => () => {
    entire = false;
    canvas.zoom(Math.min(3, Math.max(0.2, canvas.zoom() * factor)), 'auto');
  };

  const { inner, outer } = canvas.viewbox();
  // Long and low, as most processes are: no tall empty frame around it.
  const scale = Math.max(READABLE, Math.min(NATURAL, outer.width / inner.width));
  element.style.height = `${Math.max(240, Math.min(element.clientHeight, Math.round(inner.height * scale) + 110))}px`;
  (viewer.get('canvas') as unknown as { resized(): void }).resized();
  whole();
  if (here && canvas.zoom() < READABLE) closer(here);

  const tools = make('div', 'hw-diagram__tools');
  tools.append(button(say('Zoom in'), '+', zoom(STEP)), button(say('Zoom out'), '−', zoom(1 / STEP)), button('', say('Whole diagram'), whole));
  if (here) tools.append(button('', say('Where it stands'), () => closer(here)));
  element.prepend(tools);

  let width = element.clientWidth;
  new ResizeObserver(() => {
    if (entire && element.clientWidth !== width && element.clientWidth > 0) whole();
    width = element.clientWidth;
  }).observe(element);
}

function button(label: string, text: string, act: () => void): HTMLButtonElement {
  const made = make('button', 'hw-diagram__tool', text);
  made.type = 'button';
  if (label) made.setAttribute('aria-label', label);
  made.addEventListener('click', act);
  return made;
}
