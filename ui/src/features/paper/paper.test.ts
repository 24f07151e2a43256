import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn(async () => null));
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import { add, move, packet, remove } from './packet.svelte';
import PaperSheet from './PaperSheet.svelte';

const pdf = (name: string) => ({ name, pages: 2, tagged: true });
const titles = () => packet.parts.map((part) => part.title);

describe('a packet', () => {
  beforeEach(() => {
    packet.parts = [];
    invoke.mockClear();
    add({ chosen: 1, issued: null, pdf: pdf('Pierwszy.PDF') });
    add({ chosen: null, issued: 7, pdf: pdf('Ogłoszenie') });
    add({ chosen: 2, issued: null, pdf: pdf('drugi.pdf') });
  });

  it('names its documents after their files and keeps their order', () => {
    expect(titles()).toEqual(['Pierwszy', 'Ogłoszenie', 'drugi']);
    move(2, -1);
    expect(titles()).toEqual(['Pierwszy', 'drugi', 'Ogłoszenie']);
    move(0, 1);
    expect(titles()).toEqual(['drugi', 'Pierwszy', 'Ogłoszenie']);
  });

  it('tells the host to forget a file that was taken out, and nothing of a document of the register', () => {
    remove(1);
    expect(invoke).not.toHaveBeenCalled();
    remove(0);
    expect(invoke).toHaveBeenCalledWith('paper_packet_drop', { number: 1 });
    expect(titles()).toEqual(['drugi']);
  });
});

it('a press on a label makes it the first one', async () => {
  const place = (left: number, lines: string[]) => ({ left, top: 0, width: 70, height: 37, lines });
  const onchoose = vi.fn();
  render(PaperSheet, { sheet: { width: 210, height: 297, labels: 2, places: [place(0, []), place(70, ['Klub „Żuraw”'])] }, onchoose });
  await userEvent.click(screen.getByRole('button', { name: /Zacznij od etykiety 2/u }));
  expect(onchoose).toHaveBeenCalledWith(2);
});
