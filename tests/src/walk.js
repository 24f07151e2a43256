// What a person finds on the page by the kind of a thing and its name. arguments: role, name or null, whether the name need only
// hold the words → { found, others, here, thing }: `here` tells one place of the keyboard from another, `thing` how the only one
// that was found stands. The role may name the part of the page too: "button in Podsumowanie konsultacji".
const [role, wanted, part] = arguments;
const SELECTORS = {
  alert: '[role=alert]', button: 'button, [role=button], summary, input[type=submit]', cell: 'td, [role=cell], [role=gridcell]',
  checkbox: 'input[type=checkbox], [role=checkbox]', combobox: 'select, [role=combobox]', dialog: 'dialog[open], [role=dialog], [role=alertdialog]',
  grid: 'table[role=grid], [role=grid]', heading: 'h1, h2, h3, h4, h5, h6, [role=heading]', img: 'img, [role=img]', link: 'a[href], [role=link]', listitem: 'li, [role=listitem]',
  menuitem: '[role=menuitem]', navigation: 'nav, [role=navigation]', option: 'option, [role=option]', radio: 'input[type=radio], [role=radio]',
  region: 'section[aria-label], section[aria-labelledby], [role=region]', row: 'tr, [role=row]', status: '[role=status], output',
  tab: '[role=tab]', textbox: 'input:not([type]), input[type=text], input[type=search], input[type=email], input[type=tel], input[type=url], input[type=password], textarea, [role=textbox], [role=searchbox], [contenteditable=true]',
};
const words = (text) => (text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();
const spoken = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true' || node.hidden) return '';
  if (node instanceof HTMLImageElement) return node.alt;
  const label = node.getAttribute('aria-label');
  return label ?? [...node.childNodes].map(spoken).join(getComputedStyle(node).display.startsWith('inline') ? '' : ' ');
};
const name = (element) => {
  const by = element.getAttribute('aria-labelledby');
  if (by) return words(by.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean).map((e) => e.textContent).join(' '));
  const label = element.getAttribute('aria-label');
  if (label) return words(label);
  if (element.labels?.length) return words([...element.labels].map((e) => e.textContent).join(' '));
  if (element instanceof HTMLInputElement && element.type === 'submit') return words(element.value);
  return words(spoken(element)) || words(element.getAttribute('title') ?? element.getAttribute('placeholder'));
};
const seen = (element) => element.checkVisibility({ checkVisibilityCSS: true }) && !element.closest('[aria-hidden=true], [inert]');
const [kind, place] = role.split(' in ');
const inside = (element) => !place || name(element.closest(SELECTORS.region) ?? document.body) === place;
const all = [...document.querySelectorAll(SELECTORS[kind] ?? `[role=${kind}]`)].filter((one) => seen(one) && inside(one));
const fits = (element) => (part ? name(element).includes(words(wanted)) : name(element) === words(wanted));
const found = wanted === null ? all : all.filter(fits);

// Where Tab stops for a thing: tabs, radio buttons and rows are moved among by arrows, so each set of them is one stop.
const stopOf = (element) => {
  if (element.matches('input[type=radio]')) {
    const set = [...document.querySelectorAll('input[type=radio]')].filter((radio) => radio.name === element.name);
    return set.find((radio) => radio === document.activeElement) ?? set.find((radio) => radio.checked) ?? set[0];
  }
  if (element.matches('[role=tab]')) return element.closest('[role=tablist]').querySelector('[role=tab][tabindex="0"]');
  return element.matches('[role=row], tr') ? element.closest('[role=grid]') ?? element : element;
};
// How many times Tab (below zero: Shift Tab) brings the focus to a thing; null when Tab does not stop there.
const stopsTo = (element) => {
  const here = document.activeElement;
  const goal = stopOf(element);
  if (goal === here) return 0;
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex], [contenteditable=true]')]
    .filter((one) => one.tabIndex >= 0 && !one.disabled && seen(one) && (!one.matches('input[type=radio]') || stopOf(one) === one));
  const to = stops.indexOf(goal);
  if (to < 0) return null;
  const at = stops.indexOf(here);
  const before = at < 0 ? stops.filter((one) => one.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING).length : at;
  const steps = at < 0 && to >= before ? to - before + 1 : to - before;
  // A text takes Tab for itself and is left with Esc: the way through it has two parts.
  const between = steps > 0 ? stops.slice(at < 0 ? before : at + 1, to) : stops.slice(to + 1, before).reverse();
  const text = between.findIndex((one) => one.isContentEditable);
  return text < 0 ? steps : Math.sign(steps) * (text + 1);
};
const state = (element) => ({
  stops: stopsTo(element),
  focused: element === document.activeElement,
  idle: element.matches(':disabled, [aria-disabled=true]'),
  open: element.getAttribute('aria-expanded') === 'true',
  busy: element.closest('[aria-busy=true]') !== null,
  on: element.matches('input') ? element.checked : element.getAttribute('aria-selected') === 'true',
  value: words(element.selectedOptions ? element.selectedOptions[0]?.text : element.value),
});
const { activeElement: e } = document;
const here = [e === document.body ? 'nowhere' : name(e), e.id, e.value, e.checked, e.selectedIndex, e.getAttribute('aria-activedescendant')].join(' | ');
return { found, others: all.slice(0, 40).map(name), here, thing: found.length === 1 ? state(found[0]) : null };
