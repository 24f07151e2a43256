import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import Tabs from './Tabs.svelte';

const tabs = [{ key: 'plan', words: 'Plan' }, { key: 'remarks', words: 'Uwagi', leads: true }, { key: 'meetings', words: 'Spotkania' }];
const tab = (name: string) => screen.getByRole('tab', { name });

it('arrows show one part after another and pass the tab that leads to another page; Enter takes it', async () => {
  const onchange = vi.fn();
  render(Tabs, { label: 'Części', tabs, value: 'plan', onchange });
  await userEvent.tab();
  expect(document.activeElement).toBe(tab('Plan'));
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(tab('Uwagi'));
  expect(onchange).not.toHaveBeenCalled();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(tab('Spotkania'));
  await userEvent.keyboard('{ArrowLeft}{Enter}');
  expect(onchange.mock.calls).toEqual([['meetings'], ['remarks']]);
});
