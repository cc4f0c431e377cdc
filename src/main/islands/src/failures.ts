// When an htmx request fails: say so in the page's alert area. What the person typed stays where it is.
import { inWords, problemOf } from './requests';

export function explainFailures(): void {
  document.addEventListener('htmx:responseError', (event) => {
    if (event.defaultPrevented) return;
    // data-quiet: something beside the work, which says itself what it is without; no reason for an alarm.
    if ((event.target as Element).closest('[data-quiet]')) return;
    const xhr = (event as CustomEvent).detail.xhr as XMLHttpRequest;
    if (xhr.status === 401) {
      location.reload();
      return;
    }
    tell(inWords(problemOf(xhr.status, xhr.getResponseHeader('Content-Type'), xhr.responseText)));
  });
  document.addEventListener('htmx:sendError', () => tell(inWords({ status: 0 })));
  // Gone once something works again; not before each try, or it would flicker while a list keeps asking in vain.
  document.addEventListener('htmx:afterOnLoad', () => document.querySelector('#alerts > .hw-failure')?.remove());
}

function tell(words: string): void {
  const alert = document.createElement('div');
  alert.className = 'usa-alert usa-alert--error usa-alert--slim hw-failure';
  alert.innerHTML = '<div class="usa-alert__body"><p class="usa-alert__text"></p></div>';
  alert.querySelector('p')!.textContent = words;
  const shown = document.querySelector('#alerts > .hw-failure');
  if (shown?.textContent === words) return;
  document.querySelector('#alerts')?.replaceChildren(alert);
  alert.scrollIntoView({ block: 'nearest' });
}
