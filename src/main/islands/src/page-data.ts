// Data that a page hands to its island in <script type="application/json" class="...">.

export function pageData<T>(element: HTMLElement, name: string, otherwise: T): T {
  const text = element.querySelector(`:scope > script.${name}`)?.textContent?.trim();
  return text ? (JSON.parse(text) as T) : otherwise;
}

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

/** The time of day as the person's browser writes it. */
export function timeOfDay(): string {
  return new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
