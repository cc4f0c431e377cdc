// What the form library imports instead of "feelers".
export { fill as evaluate, parseToSimpleTree } from './feel';
