// Talking to Homeward from an island: same origin, with the page's CSRF header, problems as plain words.
import { say } from './say';

export interface FieldError {
  field: string;
  message: string;
}

/** RFC 9457, as every error of Homeward answers. */
export interface Problem {
  status: number;
  title?: string;
  detail?: string;
  errors?: FieldError[];
}

/** The header that proves a request comes from this page; the layout puts it on the body for htmx. */
export function csrfHeaders(): Record<string, string> {
  return JSON.parse(document.body.getAttribute('hx-headers') || '{}') as Record<string, string>;
}

export function send(
  url: string,
  method: string,
  body: BodyInit,
  headers: Record<string, string>,
  keepalive = false,
): Promise<Response> {
  return fetch(url, {
    method,
    body,
    keepalive,
    credentials: 'same-origin',
    headers: { Accept: 'application/json, application/problem+json', ...csrfHeaders(), ...headers },
  });
}

/** Reads a problem from an answer; an answer that is none becomes one. */
export function problemOf(status: number, contentType: string | null, body: string): Problem {
  if (contentType?.includes('json')) {
    try {
      return { ...(JSON.parse(body) as Problem), status };
    } catch {
      // Not JSON after all: fall through to the words for its status.
    }
  }
  return { status };
}

/** What to tell the person, with what to do next. */
export function inWords(problem: Problem): string {
  if (problem.detail && problem.status < 500) return problem.detail;
  switch (problem.status) {
    case 0:
      return say('Homeward cannot be reached. Check your connection, then try again.');
    case 403:
      return say('Your role does not allow this. If you think it should, ask your supervisor.');
    case 404:
      return say('This is no longer here, or you may not see it. Go back and open the list again.');
    case 409:
      return say('Someone else was first. Load the page again to see what changed.');
    case 422:
      return problem.title ?? say('Some entries need a correction.');
    default:
      return say('Something went wrong on our side. Nothing was changed; please try again in a moment.');
  }
}
