// Colours and numbers on a diagram: where it stands, where it is stuck, where it has been.

export interface Marker {
  elementId: string;
  active?: number | boolean;
  incidents?: number | boolean;
  done?: number | boolean;
}

interface Canvas {
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
}

interface Overlays {
  add(id: string, type: string, overlay: object): void;
  remove(filter: object): void;
}

interface Viewer {
  get(name: 'canvas'): Canvas;
  get(name: 'overlays'): Overlays;
  get(name: 'elementRegistry'): { get(id: string): { parent?: unknown } | undefined };
}

const TYPE = 'homeward-marks';

export class Marks {
  private shown: [string, string][] = [];
  private last = '';

  constructor(private readonly viewer: Viewer) {}

  show(markers: Marker[]): void {
    const now = JSON.stringify(markers);
    if (now === this.last) return;
    this.last = now;
    this.clear();
    for (const marker of markers) {
      // Other versions of a model may know other steps; the root would colour everything.
      if (!this.viewer.get('elementRegistry').get(marker.elementId)?.parent) continue;
      if (Number(marker.done ?? 0) > 0) this.paint(marker.elementId, 'hw-done');
      if (Number(marker.active ?? 0) > 0) this.paint(marker.elementId, 'hw-active');
      if (Number(marker.incidents ?? 0) > 0) this.paint(marker.elementId, 'hw-stuck');
      this.count(marker.elementId, 'hw-mark--active', Number(marker.active ?? 0), { bottom: 10, left: -10 }, 'waiting here');
      this.count(marker.elementId, 'hw-mark--stuck', Number(marker.incidents ?? 0), { top: -12, right: 12 }, 'stuck here');
    }
  }

  private clear(): void {
    this.shown.forEach(([id, marker]) => this.viewer.get('canvas').removeMarker(id, marker));
    this.shown = [];
    this.viewer.get('overlays').remove({ type: TYPE });
  }

  private paint(id: string, marker: string): void {
    this.viewer.get('canvas').addMarker(id, marker);
    this.shown.push([id, marker]);
  }

  private count(id: string, className: string, number: number, position: object, words: string): void {
    if (number === 0) return;
    const html = document.createElement('span');
    html.className = `hw-mark ${className}`;
    html.textContent = String(number);
    html.title = `${number} ${words}`;
    this.viewer.get('overlays').add(id, TYPE, { position, html });
  }
}
