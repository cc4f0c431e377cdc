// Pages carry only the parts of the design system that they use; all of it would be most of what a page weighs.
// A class that is missing here looks like nothing: DesignSystemTests compares this list with the templates.
import type { Plugin } from 'postcss';

const CLASSES = new Set([
  'alert', 'alert--error', 'alert--info', 'alert--slim', 'alert--success', 'alert--warning', 'alert__body', 'alert__heading',
  'alert__text', 'breadcrumb', 'breadcrumb__link', 'breadcrumb__list', 'breadcrumb__list-item', 'button', 'button--big',
  'button--outline', 'button--secondary', 'button--unstyled', 'checkbox', 'checkbox__input', 'checkbox__label',
  'checkbox__label-description', 'current', 'error-message', 'fieldset', 'file-input', 'focus', 'form', 'form-group',
  'form-group--error', 'header', 'hint', 'input', 'input--error', 'intro', 'label', 'legend', 'legend--large', 'link', 'list', 'radio',
  'radio__input', 'radio__label', 'select', 'skipnav', 'sr-only', 'textarea',
]);
// Of these a script makes the parts.
const MADE = /^usa-file-input__/;

const classes = /\.((?:\\.|[\w-])+)/g;

/** Leaves out the design system's rules for parts that no page has, and its utility classes. */
export function onlyUsedParts(): Plugin {
  return {
    postcssPlugin: 'only-used-parts',
    Once(root) {
      root.walkRules((rule) => {
        if (!rule.source?.input.file?.includes('@uswds') || (rule.parent && 'name' in rule.parent && rule.parent.name === 'keyframes')) {
          return;
        }
        const used = rule.selectors.filter(isUsed);
        if (used.length > 0) rule.selectors = used;
        else rule.remove();
      });
      root.walkAtRules((at) => {
        if (at.nodes?.length === 0) at.remove();
      });
    },
  };
}

function isUsed(selector: string): boolean {
  const wanted = selector.replace(/:not\([^)]*\)/g, '');
  return [...wanted.matchAll(classes)].every(
    ([, name]) => CLASSES.has(name.replace('usa-', '')) || MADE.test(name) || /^is-/.test(name),
  );
}
