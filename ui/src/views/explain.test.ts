import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import type { RecordLink } from '$lib/api';
import { fit, readAddress } from '$lib/route';
import { placeOf, routes } from './routes';
import Figure from '$lib/kit/Figure.svelte';
import { recordHref } from '$lib/kit';

/** One link of every noun: a noun that is left out does not compile. */
const LINKS: { [Noun in RecordLink['noun']]: Omit<Extract<RecordLink, { noun: Noun }>, 'noun'> } = {
  organisations: {}, organisation: { id: 3 }, programmes: {}, programme: { id: 3 }, tasks: { programme: 3 }, items: { programme: 3 }, plan: { programme: 3 },
  consultations: {}, consultation: { id: 3 }, call: { id: 3 }, offer: { call: 3, id: 5 }, draft_act: { id: 3 }, meetings: { consultation: 3 }, remarks: { consultation: 3 },
  remark: { consultation: 3, id: 5 }, documents: {}, law: {}, backups: {}, history: {}, rules: {},
};

it.each(Object.entries(LINKS).map(([noun, rest]) => ({ noun, ...rest }) as RecordLink))('$noun leads to a page of the program', (link) => {
  const path = recordHref(link).slice(1).split('?')[0] ?? '';
  expect(routes.some((route) => fit(route.pattern, path))).toBe(true);
});

it('a number opens to its steps and to the records that were counted', async () => {
  const why = { result: '2', steps: ['Sprawy po terminie.'], left_out: [], parts: [{ label: 'Program 2027', value: '1', link: { noun: 'programme', id: 7 } as const }, { label: 'Bez strony', value: '1', link: null }], list: null };
  render(Figure, { figure: { value: 2, text: '2', why }, subject: 'Po terminie' });
  await userEvent.click(screen.getByRole('button', { name: '2 – Skąd ta liczba?' }));
  expect(screen.getByText('Sprawy po terminie.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Program 2027' }).getAttribute('href')).toBe('#/programme/7');
  expect(screen.queryByRole('link', { name: 'Bez strony' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz jako dokument Word (DOCX)' }));
  expect(invoke).toHaveBeenCalledWith('document_derivation', expect.objectContaining({ format: 'docx' }));
});

it('a number that counts offers leads to the list of all of them, whatever stands in its name', async () => {
  const ask = { call: null, year: 2027, among: 'name:klub & spółka', what: 'funded' };
  const why = { result: '134', steps: [], left_out: [], parts: [], list: { words: '134 oferty', ask } };
  render(Figure, { figure: { value: 134, text: '134', why }, subject: 'Z dotacją' });
  await userEvent.click(screen.getByRole('button', { name: '134 – Skąd ta liczba?' }));
  const link = screen.getByRole('link', { name: /^Pokaż.listę.\(134.oferty\)$/u }).getAttribute('href') ?? '';
  const { path, query } = readAddress(link);
  expect(placeOf(path)?.route.pattern).toBe('/call/numbers/offers');
  expect(Object.fromEntries(query)).toEqual({ year: '2027', among: 'name:klub & spółka', what: 'funded' });
});
