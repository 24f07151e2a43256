// Short names for what the host answers, and the few shapes that no generated command speaks of yet.
import type { FindingView, OfferListLink, PlaceView, RecordLink, ViolationView } from './bindings';

export type Finding = FindingView;
export type Place = PlaceView;
export type Violation = ViolationView;

/** "Skąd ta liczba?": the result, the steps to it, what was left out, the records that were counted, the list of all of them. */
export type Explanation = { result: string; steps: string[]; left_out: string[]; parts?: readonly ExplanationPart[]; list?: OfferListLink | null };
export type ExplanationPart = { label: string; value: string; link?: RecordLink | null };

/** What may be done now, and if not, why. */
export type Permission = { allowed: boolean; because: Finding[] };

/** How far a long work is, in its own units. */
export type Progress = { done: number; total: number };
