// Where the posts of the footbridge and their words stand. Pure; the dates themselves come from the host.
import type { Explanation } from '../api';
import { dayNumber, monthShort } from '../format';
import type { MarkKind } from './Mark.svelte';

export type Post = {
  day: string;
  /** "30 listopada", "6–20 paź." */
  title: string;
  note?: string | undefined;
  kind?: MarkKind | undefined;
  /** Where the day comes from. */
  explanation?: Explanation | undefined;
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
  /** How far the words stand aside of their post, px. */
  shift: number;
};

const WIDEST = 190;
const GAP = 6;
const MARK = 18;
const ASIDE = 9;

const FLAG = 40;

/** Rows of words below the first; where they do not suffice, a list reads better. */
const DEEPER = [1, 2, 3, 4, 5];

/** Whether the flag of today, at `x` px, has room on its left; at the very beginning it stands on the right. */
export const flagFits = (x: number): boolean => x >= FLAG;

/** The width of words in px. The bridge measures with its own font; this estimate is for where there is none. */
export type Measure = (words: string, strong: boolean) => number;
const estimate: Measure = (words, strong) => words.length * (strong ? 6.9 : 6.5);

/** The place of a day between two others, 0–100; outside days stand at the ends. */
export function placeOf(day: string, from: string, to: string): number {
  const span = dayNumber(to) - dayNumber(from);
  if (!(span > 0)) return 0;
  return Math.min(100, Math.max(0, ((dayNumber(day) - dayNumber(from)) / span) * 100));
}

/** Posts in the order of time. */
export const inTime = (posts: readonly Post[]): Post[] => posts.toSorted((a, b) => dayNumber(a.day) - dayNumber(b.day));

type Words = { side: 'up' | 'down'; tier: number; left: number; right: number };
/** Words with the place of their own post. */
type Box = Words & { post: number };
type Try = Pick<Placed, 'side' | 'align' | 'tier' | 'width' | 'shift'> & { cost: number };

/** How many ways are looked at before the best one so far is taken; few where some posts have no words anyway. */
const PATIENCE = 8_000;
const HURRY = 1_500;

/** Most posts of which all get words; of more only so many as are read at one look. */
const MOST = 12;
const AT_ONE_LOOK = 8;
const FEWEST = 4;
/** Rows of words below the first that may push the page down when not all posts have words anyway. */
const SHALLOW = 2;

/** The posts that get words, and those that stand on the line without them, in the order of time. */
export type Arranged = { told: Placed[]; bare: { day: string; at: number }[] };

/**
 * Gives words to as many posts as the line of `width` px has room for: what is ahead of today comes first, the nearest first, then
 * what was last; of many only so many that their words stay near the line. Null when there is no room for even a few of many: then all make a list.
 */
export function arranged(posts: readonly Post[], from: string, to: string, width: number, today?: string | null, measure = estimate): Arranged | null {
  const sorted = inTime(posts);
  const order = byNearness(sorted, today);
  const isWhole = sorted.length <= MOST;
  for (let most = isWhole ? sorted.length : AT_ONE_LOOK; ; most = Math.max(most - 2, FEWEST)) {
    const chosen = new Set(order.slice(0, most));
    const told = placed(sorted.filter((post) => chosen.has(post)), from, to, width, today, measure, isWhole ? PATIENCE : HURRY);
    const isShallow = told?.every(({ tier }) => tier <= SHALLOW);
    if (told && (isShallow || isWhole || most <= FEWEST)) return { told, bare: sorted.filter((post) => !chosen.has(post)).map(({ day }) => ({ day, at: placeOf(day, from, to) })) };
    if (most <= FEWEST) return null;
  }
}

/** The few posts of a list that is shown shortened. */
export function nearest(posts: readonly Post[], today?: string | null): Post[] {
  return inTime(byNearness(inTime(posts), today).slice(0, MOST));
}

function byNearness(sorted: readonly Post[], today?: string | null): Post[] {
  const now = today ? dayNumber(today) : Number.NEGATIVE_INFINITY;
  const isAhead = (post: Post) => dayNumber(post.day) >= now || post.kind === 'running';
  return [...sorted.filter(isAhead), ...sorted.filter((post) => !isAhead(post)).toReversed()];
}

/**
 * Chooses places for the words of every post on a line of `width` px, so that none covers another, a post of another or the flag of
 * today, and none stands at the post of another: above (two lines only) or below, to the left, the middle or the right; further down
 * when there is no other way. Null when the line is too short for so many words: then they make a list.
 */
export function placed(posts: readonly Post[], from: string, to: string, width: number, today?: string | null, measure = estimate, patience = PATIENCE): Placed[] | null {
  const sorted = inTime(posts).map((post) => ({ post, at: placeOf(post.day, from, to) }));
  const x = (at: number) => (at / 100) * width;
  const flag = today ? x(placeOf(today, from, to)) : null;
  const obstacles: Words[] = flag === null ? [] : [{ side: 'up', tier: 0, left: flagFits(flag) ? flag - FLAG : flag - 2, right: flagFits(flag) ? flag + 2 : flag + FLAG }];
  const ways = sorted.map(({ post, at }) => triesFor(post, x(at), width, measure));
  // What the posts from each one on cost at least.
  const least = ways.reduceRight<number[]>((rest, tries) => [(tries[0]?.cost ?? 0) + (rest[0] ?? 0), ...rest], []);
  let best: { cost: number; chosen: Try[] } = { cost: Number.POSITIVE_INFINITY, chosen: [] };
  let looked = 0;

  const look = (chosen: Try[], boxes: Box[], cost: number): void => {
    looked += 1;
    const index = chosen.length;
    if (cost + (least[index] ?? 0) >= best.cost) return;
    const here = sorted[index];
    if (!here) {
      best = { cost, chosen };
      return;
    }
    for (const way of ways[index] ?? []) {
      if (looked > patience) return;
      const left = leftOf(way, x(here.at));
      const box: Box = { side: way.side, tier: way.tier, left, right: left + way.width, post: x(here.at) };
      if (sorted.some((other) => isBetween(box, x(other.at)))) continue;
      if (obstacles.some((other) => covers(box, other)) || boxes.some((other) => covers(box, other) || crosses(box, other) || crosses(other, box) || isBefore(box, other))) continue;
      look([...chosen, way], [...boxes, box], cost + way.cost);
    }
  };
  look([], [], 0);

  if (best.chosen.length < sorted.length) return null;
  return best.chosen.flatMap(({ side, align, tier, width: wide, shift }, index) => {
    const one = sorted[index];
    return one ? [{ ...one.post, at: one.at, side, align, tier, width: wide, shift }] : [];
  });
}

function triesFor(post: Post, x: number, width: number, measure: Measure): Try[] {
  const title = measure(post.title, true) + (post.kind ? MARK : 0) + 2;
  const note = measure(post.note ?? '', false) + 2;
  const narrow = Math.max(title, Math.min(note, WIDEST));
  const wide = Math.max(title, note);
  // Narrower words in three lines, where there is not much room.
  const slim = Math.max(title, Math.min(note / 2 + 28, WIDEST));
  const all = [
    ...choices('down', 0, narrow), ...(slim < narrow ? choices('down', 0, slim, 0.3) : []), ...(wide <= WIDEST * 1.25 ? choices('up', 0, wide) : []),
    ...DEEPER.flatMap((tier) => choices('down', tier, narrow)),
  ];
  return all.filter((one) => leftOf(one, x) >= -1 && leftOf(one, x) + one.width <= width + 1).toSorted((a, b) => a.cost - b.cost);
}

function choices(side: 'up' | 'down', tier: number, width: number, extra = 0): Try[] {
  const base = extra + tier * 10 + (side === 'up' ? 0.5 : 0);
  const straight = (['start', 'mid', 'end'] as const).map((align, index) => ({ side, tier, width, align, shift: 0, cost: base + index * 0.4 }));
  const aside = (['start', 'end'] as const).map((align) => ({ side, tier, width, align, shift: ASIDE, cost: base + 1 }));
  return [...straight, ...aside];
}

/** Words over words. */
function covers(a: Words, b: Words): boolean {
  return a.side === b.side && a.tier === b.tier && a.left < b.right + GAP && a.right > b.left - GAP;
}

/** The post of another, on its way to its own words, through these or close at their free end. */
function crosses(box: Box, other: Box): boolean {
  const left = box.left >= box.post ? box.post : box.left - GAP;
  const right = box.right <= box.post ? box.post : box.right + GAP;
  return box.side === other.side && other.tier >= box.tier && other.post > left && other.post < right;
}

/** The post of another between these words and their own. */
function isBetween(box: Box, post: number): boolean {
  return (post > box.post && post <= box.left) || (post < box.post && post >= box.right);
}

/** In one row the words stand in the order of time. */
function isBefore(box: Box, earlier: Box): boolean {
  return box.side === earlier.side && box.tier === earlier.tier && box.left < earlier.left;
}

function leftOf(one: Pick<Try, 'align' | 'width' | 'shift'>, x: number): number {
  return one.align === 'start' ? x + one.shift : one.align === 'mid' ? x - one.width / 2 : x - one.width - one.shift;
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
