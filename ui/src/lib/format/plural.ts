// Polish plurals: 1 uwaga, 2 uwagi, 5 uwag, 12 uwag, 22 uwagi.

/** The form of a noun for a number. */
export function plural(count: number, one: string, few: string, many: string): string {
  const n = Math.abs(count);
  if (n === 1) return one;
  const last = n % 10;
  const teen = n % 100 >= 12 && n % 100 <= 14;
  return Number.isInteger(n) && last >= 2 && last <= 4 && !teen ? few : many;
}

/** "5 uwag", the number tied to its noun. */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${String(count).replace(/\B(?=(\d{3})+$)/g, '\u00a0')}\u00a0${plural(count, one, few, many)}`;
}
