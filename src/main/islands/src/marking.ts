// A list that keeps itself up to date leaves people alone while they have marked something in it.
export function keepMarks(): void {
  document.body.addEventListener('htmx:beforeRequest', (event) => {
    const list = (event as CustomEvent).detail.elt as HTMLElement;
    if (list.querySelector('.hw-pick :checked')) event.preventDefault();
  });
}
