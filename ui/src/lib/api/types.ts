// What the host answers, as the screens and the kit see it. The shapes equal those of the generated bindings; they stand here so
// that the kit can be built and tested without the host.

/** A member of a closed list: the key that is sent back and the label that is shown. */
export type Choice = { key: string; label: string };

export type Place =
  | { kind: 'case' }
  | { kind: 'field'; field: string }
  | { kind: 'unit'; unit: number; address: string }
  | { kind: 'requirement'; key: string }
  | { kind: 'row'; table: string; id: number };

/** The answer of one rule about one place. `level.key` is "blokada", "ostrzezenie" or "wskazowka". */
export type Finding = {
  rule: string;
  level: Choice;
  title: string;
  found: string | null;
  required: string | null;
  basis: string;
  basis_verified: boolean;
  advice: string;
  place: Place;
  remedy: { label: string; act: string } | null;
};

/** "Skąd ta liczba?": the result, the steps to it, what was left out. */
export type Explanation = { result: string; steps: string[]; left_out: string[] };

export type Permission = { allowed: boolean; because: Finding[] };

export type Violation = { field: string; sentence: string };

export type StorageFault =
  | 'no_file_open' | 'not_found' | 'foreign' | 'newer' | 'damaged' | 'locked' | 'read_only' | 'disk_full' | 'other';

/** Why a command did not do its work. Nothing was changed. */
export type Failure =
  | { kind: 'invalid'; violations: Violation[] }
  | { kind: 'refused'; findings: Finding[] }
  | { kind: 'duplicate'; sentence: string; noun: string; id: number }
  | { kind: 'not_found'; sentence: string }
  | { kind: 'stale'; sentence: string }
  | { kind: 'storage'; fault: StorageFault; sentence: string }
  | { kind: 'document'; sentence: string; place: string | null }
  | { kind: 'import'; sentence: string; place: string | null }
  | { kind: 'interrupted' }
  | { kind: 'bug'; reference: string };

/** What a write answers: its value and the topics that changed. */
export type Reply<T> = { value: T; changed: Topic[] };

export type Topic =
  | 'file' | 'office' | 'organisations' | 'programmes' | 'texts' | 'consultations' | 'documents' | 'publications'
  | 'desk' | 'history' | 'backups' | 'settings';

/** How far a long work is, in its own units. */
export type Progress = { done: number; total: number };
