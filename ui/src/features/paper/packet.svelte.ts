// The documents of the packet under work: kept while the officer goes to another room and back, forgotten with another file.
import { commands, onChanged, type ChosenPdf } from '$lib/api';

export type Part = { key: string; chosen: number | null; issued: number | null; title: string; pdf: ChosenPdf };

export const packet = $state({ title: '', parts: [] as Part[] });

onChanged((topics) => {
  if (topics.includes('file')) Object.assign(packet, { title: '', parts: [] });
});

export function add(part: Omit<Part, 'key' | 'title'>): void {
  const key = part.chosen !== null ? `plik ${part.chosen}` : `rejestr ${part.issued} ${packet.parts.length} ${part.pdf.name}`;
  packet.parts.push({ ...part, key, title: part.pdf.name.replace(/\.pdf$/iu, '') });
}

export function move(at: number, by: -1 | 1): void {
  const [part] = packet.parts.splice(at, 1);
  if (part) packet.parts.splice(at + by, 0, part);
}

export function remove(at: number): void {
  const [part] = packet.parts.splice(at, 1);
  if (part?.chosen !== null && part !== undefined) void commands.paperPacketDrop(part.chosen);
}
