// Moving through a pile of remarks. Pure.

/** The row before or after the chosen one; null at the ends. Nothing chosen: the first. */
export function neighbour(rows: readonly { id: number }[], chosen: number | null, step: 1 | -1): number | null {
  const at = rows.findIndex((row) => row.id === chosen);
  if (at < 0) return rows[0]?.id ?? null;
  return rows[at + step]?.id ?? null;
}
