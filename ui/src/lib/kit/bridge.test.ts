import { describe, expect, it } from 'vitest';
import { arranged, months, nearest, placed, placeOf, type Placed, type Post } from './bridge';

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

/** A sitting, a consultation and a statutory day that follow each other. */
const together = (days: readonly [string, string, string], month: string): Post[] => [
  { day: days[0], title: `${Number(days[0].slice(8))} ${month}`, note: 'sesja rady' },
  { day: days[1], title: `${Number(days[1].slice(8))} ${month}`, note: 'konsultacje projektu uchwały w sprawie statutu…', kind: 'done' },
  { day: days[2], title: `${Number(days[2].slice(8))} ${month}`, note: 'program na 2027 r. – ostatni dzień' },
];
const threeInNovember = [...crowded.filter(({ day }) => day < '2026-11-15'), ...together(['2026-11-24', '2026-11-25', '2026-11-26'], 'listopada'), { day: '2026-12-31', title: '31 grudnia', note: 'koniec wydatków' }];
const threeInJanuary = [...together(['2026-01-01', '2026-01-02', '2026-01-03'], 'stycznia'), ...crowded.slice(1)];
const threeMore = [...crowded, ...together(['2026-11-27', '2026-11-28', '2026-11-29'], 'listopada')];

const LINES: [Post[], number][] = [...[year, crowded, threeInNovember, threeInJanuary].flatMap((posts): [Post[], number][] => [[posts, 1004], [posts, 748]]), [threeMore, 1004]];

/** The places of posts for which there is room. */
function placesOf(posts: readonly Post[], width: number): Placed[] {
  const places = placed(posts, '2026-01-01', '2026-12-31', width, '2026-10-15');
  if (!places) throw new Error(`no room at ${width} px`);
  return places;
}

const box = (post: Placed, width: number) => {
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
    const places = placesOf(year, 1000);
    expect(places.map((place) => place.title)).toEqual(['31 stycznia', '6–20 paź.', '26 listopada', '30 listopada', '31 grudnia']);
  });

  it.each(LINES)('puts no words over others or outside, line %#', (posts, width) => {
    const places = placesOf(posts, width);
    for (const [index, one] of places.entries()) {
      expect(box(one, width).left).toBeGreaterThanOrEqual(-1);
      expect(box(one, width).right).toBeLessThanOrEqual(width + 1);
      for (const other of places.slice(index + 1)) {
        const apart = one.side !== other.side || one.tier !== other.tier || box(one, width).right < box(other, width).left || box(other, width).right < box(one, width).left;
        expect(apart, `${one.title} and ${other.title}`).toBe(true);
      }
    }
  });

  it.each(LINES)('stands no words at the post of another, line %#', (posts, width) => {
    const places = placesOf(posts, width);
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

  it('gives words to what is nearest when there are too many posts, and leaves the others on the line', () => {
    const busy = Array.from({ length: 36 }, (_, index): Post => {
      const month = String(1 + Math.floor(index / 3)).padStart(2, '0');
      return { day: `2026-${month}-${['05', '15', '24'][index % 3]}`, title: `${index % 3}. ${month}`, note: index % 3 ? 'sesja rady' : 'konsultacje: projekt uchwały w sprawie…', kind: index < 28 ? 'done' : undefined };
    });
    const line = arranged(busy, '2026-01-01', '2026-12-31', 1004, '2026-10-15');
    const told = line?.told.map((post) => post.day) ?? [];
    expect(told.length).toBeGreaterThanOrEqual(4);
    expect(Math.max(...(line?.told ?? []).map((post) => post.tier))).toBeLessThanOrEqual(2);
    expect(told).toContain('2026-10-15');
    expect(told).toContain('2026-10-24');
    expect((line?.told.length ?? 0) + (line?.bare.length ?? 0)).toBe(busy.length);
    const before = told.filter((day) => day < '2026-10-15');
    expect(before.length === 0 || told.includes('2026-12-24'), 'what is past waits for what is ahead').toBe(true);
    expect(nearest(busy, '2026-10-15').map((post) => post.day).slice(-8)).toEqual(['2026-10-15', '2026-10-24', '2026-11-05', '2026-11-15', '2026-11-24', '2026-12-05', '2026-12-15', '2026-12-24']);
  });

  it('tells four of five posts when the words of one have no room', () => {
    const five = ['2026-01-20', '2026-10-20', '2026-11-05', '2026-11-26', '2026-12-17'].map((day): Post => ({ day, title: day }));
    const measure = (words: string) => (words === '2026-01-20' ? 2000 : 60);
    const line = arranged(five, '2026-01-01', '2026-12-31', 1004, '2026-10-15', measure);
    expect(line?.told.map((post) => post.day)).toEqual(five.slice(1).map((post) => post.day));
    expect(line?.bare.map((post) => post.day)).toEqual(['2026-01-20']);
  });

  it('tells all posts where there is room for them', () => {
    const line = arranged(crowded, '2026-01-01', '2026-12-31', 1004, '2026-10-15');
    expect([line?.told.length, line?.bare.length]).toEqual([crowded.length, 0]);
    expect(arranged(threeMore, '2026-01-01', '2026-12-31', 748, '2026-10-15')?.bare.length, 'some of them').toBeGreaterThan(0);
  });

  it('makes a list of what has no room on the line', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ day: '2026-06-01', title: `sprawa ${index}`, note: 'długi opis sprawy' }));
    expect(placed(many, '2026-01-01', '2026-12-31', 900)).toBeNull();
    expect(placed(threeMore, '2026-01-01', '2026-12-31', 748, '2026-10-15')).toBeNull();
    expect(placed([], '2026-01-01', '2026-12-31', 900)).toEqual([]);
  });

  it('names the months of a long line only', () => {
    expect(months('2026-01-01', '2026-12-31').map((month) => month.name).slice(0, 3)).toEqual(['sty', 'lut', 'mar']);
    expect(months('2026-11-15', '2027-02-02').map((month) => month.name)).toEqual(['gru', 'sty', 'lut']);
    expect(months('2026-09-24', '2026-10-30')).toEqual([]);
  });
});
