// The library's own rules speak English only; here they speak the page's language.
import { say } from '../say';

interface Rules {
  validateFieldInstance(...field: unknown[]): string[];
}

const RULES: [RegExp, string][] = [
  [/^Field is required\.$/, 'This needs an answer.'],
  [/^Field must have minimum length of (\d+)\.$/, 'Use at least {0} characters.'],
  [/^Field must have maximum length of (\d+)\.$/, 'Use at most {0} characters.'],
  [/^Field must have minimum value of (\S+)\.$/, 'Enter {0} or more.'],
  [/^Field must have maximum value of (\S+)\.$/, 'Enter {0} or less.'],
];

function inWords(message: string): string {
  for (const [rule, words] of RULES) {
    const found = rule.exec(message);
    if (found) return say(words, ...found.slice(1));
  }
  return message;
}

function speak(validator: Rules): void {
  const check = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (...field) => check(...field).map(inWords);
}
speak.$inject = ['validator'];

/** For additionalModules of a form. */
export const spokenRules = { __init__: ['spokenRules'], spokenRules: ['type', speak] };
