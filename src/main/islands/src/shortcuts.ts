// Going through a list of tasks without a mouse. Single letters count only while the focus is in the list or on the page's main
// part, where the link past the menu leads, so that nobody who dictates or types sets something off by accident.
const STEPS: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

export function goByKeys(): void {
  document.addEventListener('keydown', (event) => {
    const list = document.querySelector<HTMLElement>('[data-keys]');
    const at = document.activeElement;
    if (!list || !at || event.ctrlKey || event.altKey || event.metaKey || !(list.contains(at) || at.id === 'main')) return;
    if (at.matches('select, textarea, input:not([type=checkbox])')) return;
    if (press(list, at.closest('tr'), event.key)) event.preventDefault();
  });
}

function press(list: HTMLElement, row: HTMLTableRowElement | null, key: string): boolean {
  const rows = [...list.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  if (key in STEPS) {
    const next = row ? rows[rows.indexOf(row) + STEPS[key]] : rows[STEPS[key] > 0 ? 0 : rows.length - 1];
    next?.querySelector<HTMLElement>('th a')?.focus();
    return next !== undefined;
  }
  if (key === 'x') return click(row, '.hw-pick input');
  if (key === 't') return click(row, 'form button');
  return false;
}

function click(row: Element | null, what: string): boolean {
  const control = row?.querySelector<HTMLElement>(what);
  control?.click();
  return control != null;
}
