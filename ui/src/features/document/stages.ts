// Documents of a case under the parts of its work. Pure.
import type { OfferedDocument } from '$lib/api';

export type Stage = { words: string; documents: OfferedDocument[] };

/** Neighbours of one stage together, in the order in which the host tells them. */
export function byStage(offered: readonly OfferedDocument[]): Stage[] {
  const stages: Stage[] = [];
  for (const one of offered) {
    const last = stages.at(-1);
    if (last?.words === one.stage) last.documents.push(one);
    else stages.push({ words: one.stage, documents: [one] });
  }
  return stages;
}
