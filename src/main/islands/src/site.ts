// What every page gets: styles, htmx, the design system's behaviours, and islands where a page asks for one.
import './css/site.css';
import htmx from 'htmx.org';
import { startBehaviours } from './behaviours';
import { explainFailures } from './failures';
import { wakeIslands } from './islands';
import { keepMarks } from './marking';
import { noticeTyping } from './session';
import { goByKeys } from './shortcuts';
import { keepTyping } from './typing';

// The content security policy forbids eval and inline styles; pages hold personal data, so none is kept in storage.
Object.assign(htmx.config, {
  allowEval: false,
  includeIndicatorStyles: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
});

explainFailures();
keepMarks();
noticeTyping();
goByKeys();

function start(): void {
  startBehaviours();
  keepTyping();
  wakeIslands(document.body);
  document.body.addEventListener('htmx:load', (event) => wakeIslands((event as CustomEvent).detail.elt));
}

if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', start, { once: true });
} else {
  start();
}
