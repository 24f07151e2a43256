// The register without anybody in it: Ctrl+N begins the first organisation.
import { render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import { runKey, workingKeys } from '$lib/keys';
import OrganisationsPage from './OrganisationsPage.svelte';

beforeEach(() => {
  invoke.mockReset();
  invoke.mockImplementation(async (command: string) => (command === 'organisation_list'
    ? { rows: [], total: 0, all: 0 }
    : { legal_forms: [], registers: [], activities: [], spheres: [], towns: [] }));
});

it('Ctrl+N opens the form of a new organisation', async () => {
  render(OrganisationsPage);
  await screen.findByRole('heading', { name: 'W rejestrze nie ma jeszcze żadnej organizacji' });
  expect(workingKeys().map((key) => [key.keys, key.does])).toEqual([['Ctrl+N', 'Nowa organizacja']]);
  const event = new KeyboardEvent('keydown', { key: 'n', code: 'KeyN', ctrlKey: true, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  expect(runKey(event)).toBe(true);
  expect(location.hash).toBe('#/organisation/new');
});
