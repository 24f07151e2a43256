// Addresses of the papers of a call, looked at and issued on the page of documents. Pure.
import { href } from '$lib/route';

/** The page of a paper of a call; of one row of it (an offer, a member, a demand) when it is named. */
export function paperOf(call: number, kind: string, part: number | null = null): string {
  return href(`/document/case/call/${call}/${kind}`, { part });
}
