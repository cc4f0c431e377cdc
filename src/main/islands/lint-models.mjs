// Reads process models as Camunda's Modeler does and says what is wrong with them, one problem a line.
// Usage: node lint-models.mjs <model.bpmn>...   Ends with 1 when a problem is an error.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { BpmnModdle } from 'bpmn-moddle';
import Linter from 'bpmnlint/lib/linter.js';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';

const require = createRequire(import.meta.url);
const zeebe = require('zeebe-bpmn-moddle/resources/zeebe.json');

const config = { extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-cloud-8-6'] };

let errors = 0;
for (const file of process.argv.slice(2)) {
  const { rootElement, elementsById, warnings } = await new BpmnModdle({ zeebe }).fromXML(readFileSync(file, 'utf8'));
  // A linter remembers the flows of the last model, so each model gets one of its own.
  const linter = new Linter({ resolver: new NodeResolver({ require }), config });
  for (const { message } of warnings) say(file, 'error', '', message, 'reading');
  for (const [rule, problems] of Object.entries(await linter.lint(rootElement))) {
    for (const { id, message, category } of problems) {
      // A loop through a called process is no fault: people's tasks and dates wait inside of it.
      const waits = rule.endsWith('no-loop') && message.match(/[\w-]+/g).some((word) => elementsById[word]?.$type === 'bpmn:CallActivity');
      // A part of a model that goes on for ever is left by the events on its edge, and needs no other way out.
      const left = rule === 'no-implicit-end' && Object.values(elementsById).some((event) => event.attachedToRef?.id === id);
      if (!waits && !left) say(file, category, id, message, rule);
    }
  }
}
process.exit(errors ? 1 : 0);

function say(file, category, id, message, rule) {
  if (category === 'error' || category === 'rule-error') errors++;
  console.log(`${category}: ${file}: ${id}: ${message} (${rule})`);
}
