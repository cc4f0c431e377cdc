// When an htmx request fails: say so in the page's alert area. What the person typed stays where it is.
import { inWords, problemOf } from './requests';
import { endedNotice, hasTyped, renewSession, whenSignedInAgain } from './session';

export function explainFailures(): void {
  document.addEventListener('htmx:responseError', (event) => {
    if (event.defaultPrevented) return;
    // data-quiet: something beside the work, which says itself what it is without; no reason for an alarm.
    if ((event.target as Element).closest('[data-quiet]')) return;
    const xhr = (event as CustomEvent).detail.xhr as XMLHttpRequest;
    if (xhr.status === 401) {
      void goOn((event as CustomEvent).detail.elt as Element);
      return;
    }
    tell(inWords(problemOf(xhr.status, xhr.getResponseHeader('Content-Type'), xhr.responseText)));
  });
  document.addEventListener('htmx:sendError', () => tell(inWords({ status: 0 })));
  // Gone once something works again; not before each try, or it would flicker while a list keeps asking in vain.
  document.addEventListener('htmx:afterOnLoad', () => document.querySelector('#alerts > .hw-failure')?.remove());
}

/** The session has ended, or another tab began a new one: sends a form again, or says how to go on. */
async function goOn(asker: Element): Promise<void> {
  if (!hasTyped()) return location.reload();
  const again = () => {
    document.querySelector('#alerts > .hw-failure')?.remove();
    if (asker instanceof HTMLFormElement && asker.isConnected) asker.requestSubmit(asker.querySelector<HTMLElement>('[type=submit]'));
  };
  if (await renewSession()) return again();
  tell(...endedNotice());
  whenSignedInAgain(() => document.querySelector('#alerts > .hw-failure')?.remove());
}

function tell(...words: (Node | string)[]): void {
  const alert = document.createElement('div');
  alert.className = 'usa-alert usa-alert--error usa-alert--slim hw-failure';
  alert.innerHTML = '<div class="usa-alert__body"><p class="usa-alert__text"></p></div>';
  alert.querySelector('p')!.append(...words);
  const shown = document.querySelector('#alerts > .hw-failure');
  if (shown?.textContent === alert.textContent) return;
  document.querySelector('#alerts')?.replaceChildren(alert);
  alert.scrollIntoView({ block: 'nearest' });
}
