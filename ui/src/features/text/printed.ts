// Where the document of a legal text is issued: the tab of documents of its case.
import type { OwnerView, ProgrammeText } from '$lib/api';
import { href } from '$lib/route';

const KINDS: Record<ProgrammeText, string> = { programme: 'projekt_programu', resolution: 'uchwala', justification: 'uzasadnienie' };

/** The draft of another act has no document of its own. */
export function printed(owner: OwnerView): string | null {
  return owner.kind === 'programme' ? href(`/programme/${owner.id}/documents`, { kind: KINDS[owner.role] }) : null;
}
