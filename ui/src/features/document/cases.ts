// Cases in addresses: "programme/3" and the case that the host knows. Pure.
import type { CaseKey } from '$lib/api';

export type CaseNoun = 'programme' | 'consultation' | 'draft_act' | 'call';

/** The case of an address, or null when it names none. */
export function caseOf(noun: string | undefined, id: string | undefined): CaseKey | null {
  const key = Number(id);
  if (!id || !Number.isInteger(key) || key < 1) return null;
  if (noun === 'programme') return { noun: 'programme', id: key };
  if (noun === 'consultation') return { noun: 'consultation', id: key };
  if (noun === 'draft_act') return { noun: 'draft_act', id: key };
  if (noun === 'call') return { noun: 'call', id: key };
  return null;
}

/** "programme/3", the middle of addresses. */
export function placeOfCase(of: CaseKey): string {
  return of.noun === 'office' ? 'office' : `${of.noun}/${String(of.id)}`;
}

/** Where the case itself stands, and in what words. */
export function roomOfCase(of: CaseKey): { words: string; path: string } | null {
  if (of.noun === 'programme') return { words: 'Program współpracy', path: `/programme/${String(of.id)}` };
  if (of.noun === 'consultation') return { words: 'Konsultacje', path: `/consultation/${String(of.id)}` };
  if (of.noun === 'draft_act') return { words: 'Projekty aktów', path: `/draft_act/${String(of.id)}` };
  if (of.noun === 'call') return { words: 'Konkursy', path: `/call/${String(of.id)}` };
  return null;
}
