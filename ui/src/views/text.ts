// The way back from a legal text to its case.
import type { OwnerView } from '$lib/api';

export function ownerCrumbs(owner: OwnerView | undefined): { words: string; href?: string }[] {
  if (owner?.kind === 'programme') return [{ words: owner.title, href: `#/programme/${owner.id}` }];
  if (owner?.kind === 'consultation') return [{ words: owner.title, href: `#/consultation/${owner.id}` }];
  if (owner?.kind === 'draft_act') return [{ words: owner.title, href: `#/draft_act/${owner.id}` }];
  return [];
}
