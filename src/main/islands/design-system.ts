// Pages carry only the parts of the design system that they use; all of it would be most of what a page weighs.
// A class that is missing here looks like nothing: DesignSystemTests compares this list with the templates.
import type { Plugin } from 'postcss';

const PARTS = [
  'alert', 'breadcrumb', 'button', 'checkbox', 'current', 'error-message', 'fieldset', 'file-input', 'focus', 'form', 'form-group',
  'header', 'hint', 'input', 'intro', 'label', 'legend', 'link', 'list', 'radio', 'select', 'skipnav', 'sr-only', 'textarea',
];

const part = new RegExp(`^usa-(${PARTS.join('|')})(--[a-z-]+|__[a-z-]+)*$`);
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
  return [...selector.matchAll(classes)].every(([, name]) => part.test(name) || /^is-/.test(name));
}
