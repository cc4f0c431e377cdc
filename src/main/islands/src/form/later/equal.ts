// What the form library imports to compare answers.
export { dequal as default } from 'dequal';
