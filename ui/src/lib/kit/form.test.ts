import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { runKey } from '../keys';
import FormHost from './testing/FormHost.svelte';

describe('a field', () => {
  it('ties label, hint and error to its control', () => {
    render(FormHost, { error: 'Przy tych cyfrach ostatnia powinna być 6.' });
    const input = screen.getByLabelText('NIP');
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
    expect(described).toEqual(['10 cyfr', 'Przy tych cyfrach ostatnia powinna być 6.']);
    expect(input).toHaveProperty('id', 'field-nip');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('aria-required')).toBe('true');
    expect(screen.getByLabelText(/^Skrót/).getAttribute('aria-required')).toBeNull();
  });

  it('is led to from the summary of a refused form, which takes the focus first', async () => {
    const shown = render(FormHost);
    await shown.rerender({ violations: [{ field: 'nip', sentence: 'nie zgadza się ostatnia cyfra' }] });
    expect(document.activeElement?.textContent).toContain('Popraw 1 pole');
    await userEvent.click(screen.getByRole('link', { name: 'NIP: nie zgadza się ostatnia cyfra' }));
    expect(document.activeElement).toBe(screen.getByLabelText('NIP'));
  });
});

describe('a typed day', () => {
  it('is read when the field is left', async () => {
    const onday = vi.fn();
    render(FormHost, { onday });
    const input = screen.getByLabelText<HTMLInputElement>('Początek');
    expect(input.value).toBe('06.10.2026');
    await userEvent.clear(input);
    await userEvent.type(input, '20102026');
    await userEvent.tab();
    expect(onday.mock.calls).toEqual([['2026-10-20']]);
    expect(input.value).toBe('20.10.2026');
  });

  it('that does not exist stays as typed, with the reason, and is not handed over', async () => {
    const onday = vi.fn();
    render(FormHost, { onday });
    const input = screen.getByLabelText<HTMLInputElement>('Początek');
    await userEvent.clear(input);
    await userEvent.type(input, '30.02.2026{Enter}');
    expect(input.value).toBe('30.02.2026');
    expect(screen.getByText(/30.lutego 2026.r\. nie istnieje/)).toBeTruthy();
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(onday).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(input.value).toBe('06.10.2026');
    expect(input.getAttribute('aria-invalid')).toBeNull();
  });

  it('that was emptied is no day', async () => {
    const onday = vi.fn();
    render(FormHost, { onday });
    await userEvent.clear(screen.getByLabelText('Początek'));
    await userEvent.tab();
    expect(onday.mock.calls).toEqual([[null]]);
  });
});

it('an amount is shown with its grosze and handed over in grosze', async () => {
  const onmoney = vi.fn();
  render(FormHost, { onmoney });
  const input = screen.getByLabelText<HTMLInputElement>('Kwota');
  await userEvent.type(input, '1 234,5 zł');
  await userEvent.tab();
  expect(onmoney.mock.calls).toEqual([[123450]]);
});

describe('a combobox', () => {
  const all = [{ key: '1', label: 'Stowarzyszenie „Świetlik”' }, { key: '2', label: 'Fundacja „Nasza Świetlica”' }];

  it('searches while typing and takes with Enter', async () => {
    const onoption = vi.fn();
    render(FormHost, { search: () => all, onoption });
    const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Organizacja' });
    await userEvent.type(input, 'swietl');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onoption.mock.calls).toEqual([[all[1]]]);
  });

  it('drops an answer that was overtaken', async () => {
    const answers: ((options: typeof all) => void)[] = [];
    render(FormHost, { search: () => new Promise<typeof all>((resolve) => answers.push(resolve)) });
    await userEvent.type(screen.getByRole('combobox', { name: 'Organizacja' }), 'sw');
    answers.at(-1)?.([all[1] ?? { key: '', label: '' }]);
    answers[0]?.(all);
    await waitFor(() => expect(screen.getAllByRole('option').map((option) => option.textContent?.trim())).toEqual(['Fundacja „Nasza Świetlica”']));
  });

  it('left with words that name one thing takes it', async () => {
    const onoption = vi.fn();
    render(FormHost, { search: (typed) => (typed ? all.filter((one) => one.label.includes('Fundacja')) : all), onoption });
    await userEvent.type(screen.getByRole('combobox', { name: 'Organizacja' }), 'fund');
    await userEvent.tab();
    await waitFor(() => expect(onoption.mock.calls).toEqual([[all[1]]]));
  });

  it('left with a name that another differs from in its signs only takes the one that was written', async () => {
    const onoption = vi.fn();
    const near = [{ key: '1', label: 'LZS „Orzeł”' }, { key: '2', label: 'LZS Orzeł' }];
    render(FormHost, { search: () => near, onoption });
    await userEvent.type(screen.getByRole('combobox', { name: 'Organizacja' }), 'LZS Orzeł');
    await userEvent.tab();
    await waitFor(() => expect(onoption.mock.calls).toEqual([[near[1]]]));
  });

  it('left with the name that two of the list share does not choose between them', async () => {
    const onoption = vi.fn();
    const twins = [{ key: '1', label: 'LZS', note: 'Jarzębin' }, { key: '2', label: 'LZS', note: 'Sosnówka' }];
    render(FormHost, { search: () => twins, onoption });
    await userEvent.type(screen.getByRole('combobox', { name: 'Organizacja' }), 'lzs');
    await userEvent.tab();
    await screen.findByText(/pasuje więcej niż jedna pozycja/);
    expect(onoption).not.toHaveBeenCalled();
  });

  it('left with words that name several things or none keeps them and says that nothing was chosen', async () => {
    const onoption = vi.fn();
    render(FormHost, { search: (typed) => (typed.startsWith('x') ? [] : all), onoption });
    const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Organizacja' });
    await userEvent.type(input, 'świetl');
    await userEvent.tab();
    await screen.findByText(/pasuje więcej niż jedna pozycja/);
    expect(input.value).toBe('świetl');
    await userEvent.clear(input);
    await userEvent.type(input, 'xyz');
    await userEvent.tab();
    await screen.findByText(/na liście nie ma takiej pozycji/);
    expect([input.value, onoption.mock.calls]).toEqual(['xyz', []]);
    await userEvent.clear(input);
    await userEvent.tab();
    await waitFor(() => expect(screen.queryByText(/Nic nie wybrano/)).toBeNull());
  });

  it('takes what was typed although its answer comes after Enter', async () => {
    const onoption = vi.fn();
    const answers: ((options: typeof all) => void)[] = [];
    render(FormHost, { search: () => new Promise<typeof all>((resolve) => answers.push(resolve)), onoption });
    await userEvent.type(screen.getByRole('combobox', { name: 'Organizacja' }), 'n');
    answers.at(-1)?.(all);
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
    await userEvent.keyboard('a{Enter}');
    expect(onoption).not.toHaveBeenCalled();
    answers.at(-1)?.(all.slice(1));
    await waitFor(() => expect(onoption.mock.calls).toEqual([[all[1]]]));
  });

  it('leaves everything as it was on Esc', async () => {
    const onoption = vi.fn();
    render(FormHost, { search: () => all, onoption });
    const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Organizacja' });
    await userEvent.type(input, 'sw{Escape}');
    expect(input.value).toBe('');
    expect(input.getAttribute('aria-expanded')).toBe('false');
    expect(onoption).not.toHaveBeenCalled();
  });
});

it('a position is chosen with Alt and a digit', async () => {
  render(FormHost);
  runKey(new KeyboardEvent('keydown', { key: '2', code: 'Digit2', altKey: true, cancelable: true }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('no'));
});
