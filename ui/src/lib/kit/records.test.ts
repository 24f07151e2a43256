import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import RecordTable from './RecordTable.svelte';
import type { Column } from './table';

type Row = { id: number; name: string };
const rows = (count: number): Row[] => Array.from({ length: count }, (_, index) => ({ id: index + 1, name: `Organizacja ${index + 1}` }));
const columns: Column<Row>[] = [
  { key: 'name', title: 'Nazwa', text: (row) => row.name, sortable: true },
  { key: 'id', title: 'Numer', kind: 'number', text: (row) => String(row.id) },
];
const id = (row: Row) => row.id;

describe('a table of records', () => {
  it('is one stop of the keyboard: arrows move, Enter opens, Space marks', async () => {
    const onopen = vi.fn();
    const onmark = vi.fn();
    render(RecordTable<Row>, { label: 'Organizacje', rows: rows(3), columns: columns.map((column) => ({ ...column, sortable: false })), id, onopen, markable: true, onmark });
    const grid = screen.getByRole('grid', { name: 'Organizacje' });
    await userEvent.tab();
    expect(document.activeElement).toBe(grid);
    await userEvent.tab();
    expect(document.activeElement, 'rows and their ticks are no stops of their own').toBe(document.body);
    await userEvent.tab({ shift: true });
    expect(document.activeElement).toBe(grid);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onopen.mock.calls).toEqual([[{ id: 2, name: 'Organizacja 2' }]]);
    expect(document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.textContent).toContain('Organizacja 2');
    await userEvent.keyboard(' ');
    expect(onmark.mock.calls).toEqual([[[2]]]);
  });

  it('draws a few of twenty thousand rows and says how many there are', () => {
    render(RecordTable<Row>, { label: 'Organizacje', rows: rows(20_000), columns, id });
    const grid = screen.getByRole('grid');
    expect(grid.getAttribute('aria-rowcount')).toBe('20001');
    expect(grid.querySelectorAll('tbody tr[id]').length).toBeLessThan(100);
  });

  it('asks for another order and says which it is', async () => {
    const onsort = vi.fn();
    render(RecordTable<Row>, { label: 'Organizacje', rows: rows(2), columns, id, onsort });
    await userEvent.click(screen.getByRole('button', { name: 'Nazwa' }));
    await userEvent.click(screen.getByRole('button', { name: 'Nazwa' }));
    expect(onsort.mock.calls).toEqual([[{ key: 'name', down: false }], [{ key: 'name', down: true }]]);
    expect(screen.getByRole('columnheader', { name: 'Nazwa' }).getAttribute('aria-sort')).toBe('descending');
  });

  it('is quiet when it has no rows', async () => {
    render(RecordTable<Row>, { label: 'Organizacje', rows: [], columns, id });
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(screen.getByRole('grid').getAttribute('aria-activedescendant')).toBeNull();
  });

  it('puts totals under their columns', () => {
    render(RecordTable<Row>, { label: 'Organizacje', rows: rows(2), columns, id, totals: [{ words: 'Razem, 2 organizacje', cells: { id: { text: '3' } } }] });
    const cells = [...screen.getByRole('grid').querySelectorAll('tfoot td')].map((cell) => cell.textContent?.trim());
    expect(cells).toEqual(['Razem, 2 organizacje', '3']);
  });
});
