import { describe, expect, it } from 'vitest';
import { months, placed, placeOf, type Post } from './bridge';

const year: Post[] = [
  { day: '2026-11-30', title: '30 listopada', note: 'program na 2027 r. – ostatni dzień' },
  { day: '2026-01-31', title: '31 stycznia', note: 'zwrot dotacji niewykorzystanych w 2025 r.', kind: 'done' },
  { day: '2026-10-13', title: '6–20 paź.', note: 'konsultacje programu', kind: 'running' },
  { day: '2026-11-26', title: '26 listopada', note: 'sesja rady' },
  { day: '2026-12-31', title: '31 grudnia', note: 'koniec wydatków' },
];

/** A year with sittings and two consultations: six posts within ten weeks. */
const crowded: Post[] = [
  { day: '2026-01-31', title: '31 stycznia', note: 'zwrot dotacji niewykorzystanej do końca roku' },
  { day: '2026-03-17', title: '17 marca – 7 kwietnia', note: 'konsultacje: projekt uchwały Rady Gminy Jarzębin…', kind: 'done' },
  { day: '2026-05-31', title: '31 maja', note: 'sprawozdanie z programu za 2025 r., zrobione 28 maja', kind: 'done' },
  { day: '2026-10-06', title: '6–20 października', note: 'konsultacje programu na 2027 r.' },
  { day: '2026-10-29', title: '29 października', note: 'sesja rady' },
  { day: '2026-11-15', title: '15 listopada', note: 'projekt uchwały budżetowej dla rady i RIO' },
  { day: '2026-11-26', title: '26 listopada', note: 'sesja rady' },
  { day: '2026-11-30', title: '30 listopada', note: 'program na 2027 r. – ostatni dzień' },
  { day: '2026-12-17', title: '17 grudnia', note: 'sesja rady' },
];

const box = (post: ReturnType<typeof placed>[number], width: number) => {
  const x = (post.at / 100) * width;
  const left = post.align === 'start' ? x + post.shift : post.align === 'mid' ? x - post.width / 2 : x - post.width - post.shift;
  return { left, right: left + post.width };
};

describe('the footbridge', () => {
  it('places days by their number, and days outside at the ends', () => {
    expect(placeOf('2026-01-01', '2026-01-01', '2026-12-31')).toBe(0);
    expect(placeOf('2026-07-02', '2026-01-01', '2026-12-31')).toBe(50);
    expect(placeOf('2027-03-01', '2026-01-01', '2026-12-31')).toBe(100);
    expect(placeOf('2026-01-01', '2026-01-01', '2026-01-01')).toBe(0);
  });

  it('keeps the posts in the order of time', () => {
    const places = placed(year, '2026-01-01', '2026-12-31', 1000, '2026-10-15');
    expect(places.map((place) => place.title)).toEqual(['31 stycznia', '6–20 paź.', '26 listopada', '30 listopada', '31 grudnia']);
  });

  it.each([[year, 1000], [year, 780], [crowded, 1004], [crowded, 750]] as const)('puts no words over others or outside, %# at %i px', (posts, width) => {
    const places = placed(posts, '2026-01-01', '2026-12-31', width, '2026-10-15');
    for (const [index, one] of places.entries()) {
      expect(box(one, width).left).toBeGreaterThanOrEqual(-1);
      expect(box(one, width).right).toBeLessThanOrEqual(width + 1);
      for (const other of places.slice(index + 1)) {
        const apart = one.side !== other.side || one.tier !== other.tier || box(one, width).right < box(other, width).left || box(other, width).right < box(one, width).left;
        expect(apart, `${one.title} and ${other.title}`).toBe(true);
      }
    }
  });

  it.each([[year, 1004], [year, 748], [crowded, 1004], [crowded, 748]] as const)('stands no words at the post of another, %# at %i px', (posts, width) => {
    const places = placed(posts, '2026-01-01', '2026-12-31', width, '2026-10-15');
    const own = (post: (typeof places)[number]) => (post.at / 100) * width;
    for (const one of places) {
      const { left, right } = box(one, width);
      for (const other of places.filter((post) => post !== one)) {
        const between = (own(other) > own(one) && own(other) <= left) || (own(other) < own(one) && own(other) >= right);
        const through = one.side === other.side && other.tier >= one.tier && own(other) > left && own(other) < right;
        expect(between || through, `${one.title} and the post of ${other.title}`).toBe(false);
        const inOrder = one.side !== other.side || one.tier !== other.tier || own(one) < own(other) === left < box(other, width).left;
        expect(inOrder, `${one.title} and ${other.title}`).toBe(true);
      }
    }
  });

  it('keeps every one of forty posts on one day', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ day: '2026-06-01', title: `sprawa ${index}`, note: 'długi opis sprawy' }));
    expect(placed(many, '2026-01-01', '2026-12-31', 900).map((post) => post.title).toSorted()).toEqual(many.map((post) => post.title).toSorted());
  });

  it('names the months of a long line only', () => {
    expect(months('2026-01-01', '2026-12-31').map((month) => month.name).slice(0, 3)).toEqual(['sty', 'lut', 'mar']);
    expect(months('2026-11-15', '2027-02-02').map((month) => month.name)).toEqual(['gru', 'sty', 'lut']);
    expect(months('2026-09-24', '2026-10-30')).toEqual([]);
  });
});
