// Libraries without types of their own; each is wrapped by one island, which states what it uses.
declare module '@uswds/uswds/js/*';
declare module 'camunda-bpmn-js/lib/camunda-cloud/Modeler';
declare module 'camunda-bpmn-js/lib/camunda-cloud/NavigatedViewer';
declare module 'camunda-dmn-js';
declare module '*.css';
