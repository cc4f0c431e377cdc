// When the session has ended: what was typed stays, and the page goes on once the person signed in again in another tab.
import { say } from './say';

export const ENDED =
  'You are signed out. What you typed is still here: sign in again in another tab, come back to this one, and go on.';

let typed = false;

/** Notices when somebody begins to fill something in. */
export function noticeTyping(): void {
  document.addEventListener('input', () => (typed = true), { capture: true });
}

/** Whether going away from this page would lose something. */
export function hasTyped(): boolean {
  return typed;
}

/** Takes over the new session's token, so that forms may be sent; false while nobody is signed in. */
export async function renewSession(): Promise<boolean> {
  const answer = await fetch(location.href, { redirect: 'manual', credentials: 'same-origin' }).catch(() => null);
  if (!answer?.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const headers = page.body.getAttribute('hx-headers');
  if (!headers) return false;
  document.body.setAttribute('hx-headers', headers);
  const [token] = Object.values(JSON.parse(headers) as Record<string, string>);
  document.querySelectorAll<HTMLInputElement>('input[name=_csrf]').forEach((field) => (field.value = token));
  return true;
}

/** Tries whenever the person comes back to this window, until somebody is signed in again. */
export function whenSignedInAgain(goOn: () => void): void {
  const look = async () => {
    if (!(await renewSession())) return;
    window.removeEventListener('focus', look);
    goOn();
  };
  window.addEventListener('focus', look);
}

/** The words for it, with the way to sign in beside them. */
export function endedNotice(): Node[] {
  const link = document.createElement('a');
  Object.assign(link, { href: '/oauth2/authorization/keycloak', target: '_blank', rel: 'noopener', textContent: say('Sign in again') });
  return [document.createTextNode(`${say(ENDED)} `), link];
}
