// What the keyboard test asks a page. One object on the window, put there before the page's own scripts.
(() => {
  const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"]), [contenteditable=true]';

  /** The element by its place, which stays the same when htmx puts an equal part in; tables' editors build a cell anew in focus. */
  const place = (element) => {
    const steps = [];
    for (let at = element.closest('[data-island] td') ?? element; at && at !== document.body; at = at.parentElement) {
      if (at.id) { steps.unshift('#' + at.id); break; }
      steps.unshift(at.tagName.toLowerCase() + ':' + [...at.parentElement.children].indexOf(at));
    }
    return steps.join(' > ');
  };

  const usable = (element) => {
    // The library for tables has keys of its own between cells; Tab stops only at some of them.
    if (element.closest('[data-island$=-editor] td')) return false;
    if (element.disabled || element.closest('[inert]') || element.matches('[tabindex="-1"]')) return false;
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    const fold = element.closest('details:not([open])');
    if (fold && !(element.tagName === 'SUMMARY' && element.parentElement === fold)) return false;
    if (element.tagName === 'SUMMARY' && element.parentElement.querySelector('summary') !== element) return false;
    return element.getClientRects().length > 0;
  };

  /** Of a group of radio buttons the keyboard reaches one, and the arrows the others. */
  const inGroup = (element) => element.matches('input[type=radio]') &&
    [...document.getElementsByName(element.name)].some((one) => one !== element && one.form === element.form &&
      (one.checked || (!element.checked && one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)));

  const look = (element) => {
    if (!element) return '';
    return [element, '::before', '::after'].map((part) => {
      const style = part === element ? getComputedStyle(element) : getComputedStyle(element, part);
      return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderColor,
        style.backgroundColor, style.textDecorationLine, style.textDecorationThickness].join('|');
    }).join('||');
  };

  /** Where focus can show: the control, what is around it, the label of a hidden box. */
  const shown = (element) => [element, element.parentElement, element.closest('.fjs-input-group'), element.labels && element.labels[0],
    element.nextElementSibling].map(look).join('||||');

  /** Whether it scrolls sideways inside something of its own. */
  const scrolls = (element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };

  const inWindow = (element) => {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  };

  const NATIVE = 'a[href], button, input, select, textarea, summary, label, form';
  const ROLES = '[role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=menuitem], [role=option], [role=tab]';

  /** What acts on a click and is no control of the browser's, so that neither Enter nor Space does what a click does. */
  const deaf = () => [...document.querySelectorAll(`[hx-get], [hx-post], [hx-put], [hx-delete], [onclick], ${ROLES}`)]
    .filter((one) => !one.matches(NATIVE) && !one.closest('[data-island]') && usable(one))
    .filter((one) => one.matches(ROLES) || /click|^$/.test(one.getAttribute('hx-trigger') ?? ''));

  const looks = new Map();

  window.keyboard = {
    /** What sticks out of the window on the right. */
    widest: () => [...document.body.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5 && !scrolls(one))
      .map((one) => one.outerHTML.slice(0, 120)).slice(0, 3),
    deaf: () => deaf().map((one) => one.outerHTML.slice(0, 160)),
    /** Every control that the keyboard has to reach; their looks without the focus are remembered. */
    controls: () => {
      looks.clear();
      return [...document.querySelectorAll(CONTROLS)].filter((one) => usable(one) && !inGroup(one)).map((one) => {
        looks.set(place(one), shown(one));
        return place(one);
      });
    },
    /** Where the focus is, and whether the page shows it. */
    focus: () => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      // Moving parts are looked at where they come to rest.
      element.getAnimations().forEach((moving) => moving.finish());
      const at = place(element);
      const visible = looks.get(at) !== shown(element);
      const seen = inWindow(element) || (element.labels?.length > 0 && inWindow(element.labels[0]));
      return { place: at, visible, seen, html: element.outerHTML.slice(0, 160) };
    },
  };
})();
