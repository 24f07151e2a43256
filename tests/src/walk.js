// What a person finds on the page by the kind of a thing and its name. arguments: role, name or null → { found, others }
const [role, wanted] = arguments;
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
const all = [...document.querySelectorAll(SELECTORS[role] ?? `[role=${role}]`)].filter(seen);
const found = wanted === null ? all : all.filter((element) => name(element) === words(wanted));
return { found, others: all.slice(0, 40).map(name) };
