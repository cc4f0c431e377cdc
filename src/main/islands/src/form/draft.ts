// Keeps what a person typed on the server while they type, and says when it last did.
import type { Form } from '@bpmn-io/form-js-viewer';
import { make, timeOfDay } from '../page-data';
import { inWords, problemOf, send } from '../requests';
import { endedNotice, renewSession, whenSignedInAgain } from '../session';
import { say } from '../say';

const PAUSE_MS = 1500;
const RETRY_MS = 10_000;

export interface Draft {
  /** The answers are being sent for good: no draft may arrive after them. */
  stop(): void;
  resume(): void;
}

export function keepDraft(viewer: Form, element: HTMLElement, url: string): Draft {
  const status = make('p', 'hw-draft-status');
  status.setAttribute('role', 'status');
  element.append(status);
  let kept = answers(viewer);
  let timer = 0;
  let stopped = false;
  let saving = false;

  const later = (pause: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), pause);
  };

  async function save(keepalive = false): Promise<void> {
    const now = answers(viewer);
    if (stopped || saving || now === kept) return;
    saving = !keepalive;
    element.dispatchEvent(new CustomEvent('homeward:draft', { bubbles: true }));
    try {
      const answer = await send(url, 'POST', new URLSearchParams({ data: now }), {}, keepalive);
      if (!answer.ok) throw problemOf(answer.status, answer.headers.get('Content-Type'), await answer.text());
      kept = now;
      status.textContent = say('Draft saved at {0}', timeOfDay());
    } catch (cause) {
      const problem = cause instanceof Error ? { status: 0 } : (cause as { status: number });
      if (problem.status === 401) {
        if (await renewSession()) return later(0);
        status.replaceChildren(...endedNotice());
        return whenSignedInAgain(() => later(0));
      }
      status.textContent = say('Draft not saved. {0}', inWords(problem));
      // Conflict or no right: trying again cannot help. Everything else may pass.
      if (problem.status === 0 || problem.status >= 500) later(RETRY_MS);
      return;
    } finally {
      saving = false;
    }
    if (answers(viewer) !== kept) later(PAUSE_MS);
  }

  viewer.on('changed', () => later(PAUSE_MS));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && element.isConnected) void save(true);
  });
  return {
    stop() {
      stopped = true;
      window.clearTimeout(timer);
    },
    resume() {
      stopped = false;
      later(PAUSE_MS);
    },
  };
}

function answers(viewer: Form): string {
  return JSON.stringify(viewer._getSubmitData());
}
