// Expressions and templates in forms: fetched before a form that has some is shown. The form library imports this instead of both.
import type * as Feelin from '@bpmn-io/feelin';
import type * as Feelers from 'feelers';

export let parseExpression: typeof Feelin.parseExpression;
export let parseUnaryTests: typeof Feelin.parseUnaryTests;
export let unaryTest: typeof Feelin.unaryTest;
export let evaluate: typeof Feelin.evaluate;
export let fill: typeof Feelers.evaluate;
export let parseToSimpleTree: typeof Feelers.parseToSimpleTree;

export async function fetchFeel(): Promise<void> {
  const [feelin, feelers] = await Promise.all([import('@bpmn-io/feelin'), import('feelers')]);
  ({ parseExpression, parseUnaryTests, unaryTest, evaluate } = feelin);
  fill = feelers.evaluate;
  parseToSimpleTree = feelers.parseToSimpleTree;
}
