// Libraries without types of their own; each is wrapped by one island, which states what it uses.
declare module '@uswds/uswds/js/*';
declare module 'camunda-bpmn-js/lib/camunda-cloud/Modeler';
declare module 'zeebe-bpmn-moddle/resources/zeebe.json';
declare module 'camunda-dmn-js';
declare module 'luxon';
declare module 'big.js';
declare module '*.css';

declare module 'flatpickr/dist/esm/l10n/es.js' {
  export const Spanish: Parameters<typeof import('flatpickr').default.localize>[0];
}
