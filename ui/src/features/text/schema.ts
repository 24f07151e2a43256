// The text as ProseMirror holds it: flat lines, as the host knows them. Numbers, addresses and printed references are attributes
// that the host fills; nothing is counted here.

import { Mark, Node } from '@tiptap/core';

const kept = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] ? { [`data-${name}`]: attributes[name] } : {}),
});

export const Doc = Node.create({ name: 'doc', topNode: true, content: 'line+' });

export const Words = Node.create({ name: 'text', group: 'inline' });

/** One line of a unit: its title, its sentence or its common part. */
export const Line = Node.create({
  name: 'line',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes() {
    return {
      key: { default: null, rendered: false },
      id: {
        default: null,
        parseHTML: (element: HTMLElement) => Number(element.getAttribute('data-id')) || null,
        renderHTML: (attributes: Record<string, unknown>) => (attributes.id ? { 'data-id': String(attributes.id) } : {}),
      },
      level: { ...kept('level'), default: 'paragraph' },
      role: { ...kept('role'), default: 'intro' },
      mark: kept('mark'),
      /** On the clipboard: the text whose numbers `id` and the references are. */
      text: kept('text'),
      address: { default: '', rendered: false },
      meets: { default: [], rendered: false },
    };
  },
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, class: 'line' }, 0],
});

/** Odesłanie: a chip that follows the unit it names. */
export const Reference = Node.create({
  name: 'reference',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes() {
    return {
      to: { ...kept('to'), parseHTML: (element: HTMLElement) => Number(element.getAttribute('data-to')) },
      style: { ...kept('style'), default: 'short' },
      printed: { default: '', parseHTML: (element: HTMLElement) => element.textContent ?? '', renderHTML: () => ({}) },
      broken: { default: false, parseHTML: (element: HTMLElement) => element.classList.contains('broken'), renderHTML: () => ({}) },
    };
  },
  parseHTML: () => [{ tag: 'span[data-to]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    { ...HTMLAttributes, class: node.attrs.broken ? 'chip reference broken' : 'chip reference' },
    String(node.attrs.printed || '…'),
  ],
  renderText: ({ node }) => String(node.attrs.printed),
});

/** A chip of data that shows its present value. */
export const Field = Node.create({
  name: 'field',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes() {
    return {
      field: kept('field'),
      printed: { default: '', parseHTML: (element: HTMLElement) => element.textContent ?? '', renderHTML: () => ({}) },
      label: { default: '', parseHTML: (element: HTMLElement) => element.getAttribute('title') ?? '', renderHTML: () => ({}) },
      known: { default: true, parseHTML: (element: HTMLElement) => !element.classList.contains('broken'), renderHTML: () => ({}) },
    };
  },
  parseHTML: () => [{ tag: 'span[data-field]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    { ...HTMLAttributes, title: String(node.attrs.label), class: node.attrs.known ? 'chip field' : 'chip field broken' },
    String(node.attrs.printed || '…'),
  ],
  renderText: ({ node }) => String(node.attrs.printed),
});

export const Emphasis = Mark.create({
  name: 'emphasis',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: ({ HTMLAttributes }) => ['strong', HTMLAttributes, 0],
});
