// A long text survives an ended session: the page keeps it, and goes on where it was once the person signed in again elsewhere.
import htmx from 'htmx.org';

const ENDED =
  'You are signed out. What you typed is still here: sign in again in another tab, come back to this one, and go on.';

/** Forms marked with data-typing keep drafts by htmx; see casenotes/write.html. */
export function keepTyping(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-typing]');
  const keeper = form?.querySelector<HTMLElement>('[hx-post]');
  if (!form || !keeper) return;
  let ended = false;
  keeper.addEventListener('htmx:responseError', (event) => {
    const status = ((event as CustomEvent).detail.xhr as XMLHttpRequest).status;
    ended = status === 401 || status === 403;
    keeper.textContent = ended ? ENDED : 'This draft is not kept yet. Go on typing; it is tried again.';
  });
  keeper.addEventListener('htmx:sendError', () => {
    keeper.textContent = 'Homeward cannot be reached. Go on typing; it is tried again.';
  });
  window.addEventListener('focus', () => {
    if (ended) void goOn(form, keeper).then((again) => (ended = !again));
  });
}

/** Takes over the new session's token, so that this form may be sent; answers false while nobody is signed in. */
async function goOn(form: HTMLFormElement, keeper: HTMLElement): Promise<boolean> {
  const answer = await fetch(location.href, { redirect: 'manual', credentials: 'same-origin' }).catch(() => null);
  if (!answer?.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const headers = page.body.getAttribute('hx-headers');
  const token = page.querySelector<HTMLInputElement>('form[data-typing] input[name=_csrf]');
  const old = form.querySelector<HTMLInputElement>('input[name=_csrf]');
  if (!headers || !token || !old) return false;
  document.body.setAttribute('hx-headers', headers);
  old.value = token.value;
  htmx.trigger(keeper, 'typing:keep');
  return true;
}
