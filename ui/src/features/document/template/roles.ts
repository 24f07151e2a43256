// What lines are called, for every part of the editor.
import { getContext, setContext } from 'svelte';
import type { BlockForm, Choice } from '$lib/api';

const KEY = Symbol('roles');

const OTHERS: Record<string, string> = {
  lines: 'miejsce do wpisania', signature: 'podpis', insert: 'gotowa treść', page_break: 'nowa strona', table: 'tabela', annex: 'załącznik', when: 'warunek', each: 'powtórzenie',
};

export type Roles = { all: readonly Choice[]; columns: readonly Choice[]; label(content: BlockForm): string };

export function holdRoles(all: () => readonly Choice[], columns: () => readonly Choice[]): Roles {
  const roles: Roles = {
    get all() { return all(); },
    get columns() { return columns(); },
    label: (content) => (content.what === 'text' ? (all().find((one) => one.key === content.role)?.label ?? 'akapit') : (OTHERS[content.what] ?? '')),
  };
  setContext(KEY, roles);
  return roles;
}

export const rolesAround = (): Roles => getContext<Roles>(KEY);
