// Choosing the provision of a remark while it is typed. Pure.
import { bare, matches } from '$lib/format';

type Unit = { address: string; words: string };

/** Units that fit what was typed: first the one with exactly this address, then those inside it, then those that say these words. */
export function fitting<U extends Unit>(units: readonly U[], typed: string): U[] {
  const wanted = bare(typed);
  const rank = ({ address }: Unit) => {
    const own = bare(address);
    return own === wanted ? 0 : own.startsWith(`${wanted} `) ? 1 : 2;
  };
  return units.filter((unit) => wanted === '' || matches(`${unit.address} ${unit.words}`, typed)).toSorted((a, b) => rank(a) - rank(b));
}
