// Where the posts of the footbridge and their words stand. Pure; the dates themselves come from the host.
import { dayNumber, monthShort } from '../format';
import type { MarkKind } from './Mark.svelte';

export type Post = {
  day: string;
  /** "30 listopada", "6–20 paź." */
  title: string;
  note?: string | undefined;
  kind?: MarkKind | undefined;
};

export type Placed = Post & {
  /** 0–100, from the left. */
  at: number;
  side: 'up' | 'down';
  align: 'start' | 'mid' | 'end';
  /** Rows of words below the first, when the places are full. */
  tier: number;
  /** Greatest width of the words, px. */
  width: number;
};

const LETTER = 7.3;
const WIDEST = 190;
const GAP = 10;

/** The place of a day between two others, 0–100; outside days stand at the ends. */
export function placeOf(day: string, from: string, to: string): number {
  const span = dayNumber(to) - dayNumber(from);
  if (!(span > 0)) return 0;
  return Math.min(100, Math.max(0, ((dayNumber(day) - dayNumber(from)) / span) * 100));
}

/** Chooses a free place for the words of every post, on a line of `width` px. Above the rail there is room for two lines only. */
export function placed(posts: readonly Post[], from: string, to: string, width: number): Placed[] {
  const taken: { side: string; tier: number; left: number; right: number }[] = [];
  const sorted = posts.toSorted((a, b) => dayNumber(a.day) - dayNumber(b.day));
  return sorted.map((post) => {
    const at = placeOf(post.day, from, to);
    const x = (at / 100) * width;
    const title = post.title.length * LETTER * 1.08 + (post.kind ? 18 : 0);
    const note = (post.note ?? '').length * LETTER * 0.92;
    const narrow = Math.max(title, Math.min(note, WIDEST));
    const wide = Math.max(title, note);
    const tries = [
      ...choices('down', 0, narrow), ...(wide <= WIDEST * 1.25 ? choices('up', 0, wide) : []),
      ...[1, 2, 3, 4].flatMap((tier) => choices('down', tier, narrow)),
    ];
    const free = tries.find((one) => {
      const left = leftOf(one, x);
      return left >= -1 && left + one.width <= width + 1
        && taken.every((other) => other.side !== one.side || other.tier !== one.tier || left >= other.right + GAP || left + one.width <= other.left - GAP);
    }) ?? { side: 'down' as const, tier: 5, align: at > 50 ? ('end' as const) : ('start' as const), width: narrow };
    const left = leftOf(free, x);
    taken.push({ side: free.side, tier: free.tier, left, right: left + free.width });
    return { ...post, at, ...free };
  });
}

type Try = Pick<Placed, 'side' | 'align' | 'tier' | 'width'>;

function choices(side: 'up' | 'down', tier: number, width: number): Try[] {
  return (['start', 'mid', 'end'] as const).map((align) => ({ side, tier, width, align }));
}

function leftOf(one: Try, x: number): number {
  return one.align === 'start' ? x : one.align === 'mid' ? x - one.width / 2 : x - one.width;
}

/** The first days of months on the line with their short names; none on a line shorter than two months. */
export function months(from: string, to: string): { at: number; name: string }[] {
  if (dayNumber(to) - dayNumber(from) < 60) return [];
  const found: { at: number; name: string }[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  if (!from.endsWith('-01')) month += 1;
  for (let round = 0; round < 60; round += 1) {
    if (month > 12) {
      month = 1;
      year += 1;
    }
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (dayNumber(day) > dayNumber(to)) break;
    found.push({ at: placeOf(day, from, to), name: monthShort(month) });
    month += 1;
  }
  return found;
}
