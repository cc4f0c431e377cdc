// A long text survives an ended session: the page keeps it, and goes on where it was once the person signed in again elsewhere.
import htmx from 'htmx.org';
import { say } from './say';
import { endedNotice, renewSession, whenSignedInAgain } from './session';

/** Forms marked with data-typing keep drafts by htmx; see casenotes/write.html. */
export function keepTyping(): void {
  const keeper = document.querySelector<HTMLElement>('form[data-typing] [hx-post]');
  if (!keeper) return;
  const again = () => htmx.trigger(keeper, 'typing:keep');
  let ended = false;
  keeper.addEventListener('htmx:responseError', (event) => {
    if (((event as CustomEvent).detail.xhr as XMLHttpRequest).status !== 401) {
      keeper.textContent = say('This draft is not kept yet. Go on typing; it is tried again.');
      return;
    }
    void renewSession().then((renewed) => {
      if (renewed) return again();
      keeper.replaceChildren(...endedNotice());
      if (!ended) whenSignedInAgain(() => ((ended = false), again()));
      ended = true;
    });
  });
  keeper.addEventListener('htmx:sendError', () => {
    keeper.textContent = say('Homeward cannot be reached. Go on typing; it is tried again.');
  });
}
