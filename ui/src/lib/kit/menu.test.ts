import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import Menu from './Menu.svelte';

let sentence: HTMLElement;

async function opened(run: () => void) {
  sentence = document.createElement('input');
  document.body.append(sentence);
  render(Menu, { words: 'Dodaj wiersz', items: [{ words: 'Akapit', run }] });
  await userEvent.click(screen.getByRole('button', { name: 'Dodaj wiersz' }));
  return screen.findByRole('menuitem', { name: 'Akapit' });
}

afterEach(() => sentence.remove());
const gone = () => waitFor(() => expect(screen.queryByRole('menu')).toBeNull());

it('leaves the cursor where the act has put it, also under a pointer that moves before the menu has gone', async () => {
  const item = await opened(() => sentence.focus());
  item.click();
  expect(document.activeElement).toBe(sentence);
  await fireEvent.pointerMove(item, { pointerType: 'mouse' });
  expect(document.activeElement).toBe(sentence);
  await gone();
  expect(document.activeElement).toBe(sentence);
});

it('gives the focus back to its opener after an act that put it nowhere', async () => {
  (await opened(() => undefined)).click();
  await gone();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Dodaj wiersz' })));
});
