// Polish names of the data in words, and what a chip says. Pure.
import type { FieldGroup, FieldView, FormBlock, FormPiece } from '$lib/api';
import { plain, shortened } from './blocks';

/** Data of the records of every repetition around, the outermost first. */
export type Scope = readonly (readonly FieldView[])[];

/** Data that every repetition has. */
const field = (key: string, label: string, kind: string, kind_label: string): FieldView => ({ key, label, kind, kind_label, source: '', forms: kind === 'flag' ? [] : [{ key: '', label: 'zwykła postać' }], mandatory: false, of: [] });
export const OF_REPETITION: readonly FieldView[] = [
  field('lp', 'kolejny numer pozycji', 'number', 'liczba'),
  field('pierwszy', 'to pierwsza pozycja', 'flag', 'tak albo nie'),
  field('ostatni', 'to ostatnia pozycja', 'flag', 'tak albo nie'),
];

export type Offered = { group: string; field: FieldView };

export type Names = {
  find(key: string, scope: Scope): FieldView | undefined;
  /** Everything in sight, the nearest first. */
  all(scope: Scope): Offered[];
};

export function namesOf(groups: readonly FieldGroup[]): Names {
  const outer = new Map(groups.flatMap((group) => group.fields).map((one) => [one.key, one]));
  return {
    find: (key, scope) => [...scope].reverse().flatMap((fields) => fields.filter((one) => one.key === key))[0]
      ?? (scope.length > 0 ? OF_REPETITION.find((one) => one.key === key) : undefined)
      ?? outer.get(key),
    all: (scope) => [
      ...[...scope].reverse().flatMap((fields) => fields.map((one) => ({ group: 'Pozycja listy', field: one }))),
      ...(scope.length > 0 ? OF_REPETITION.map((one) => ({ group: 'Pozycja listy', field: one })) : []),
      ...groups.flatMap((group) => group.fields.map((one) => ({ group: group.label, field: one }))),
    ],
  };
}

/** Can stand in a sentence. */
export const inSentence = (one: FieldView): boolean => one.forms.length > 0;

/** What a list gives to the sentences inside its repetition. */
export function within(names: Names, list: string, scope: Scope): Scope {
  return [...scope, names.find(list, scope)?.of ?? []];
}

export const unknown = (key: string): string => (key ? `nieznane dane „${key}”` : 'wybierz dane');

/** "jest: opinia rady", "nie jest: …". */
export function condition(names: Names, key: string, negated: boolean, scope: Scope): string {
  return `${negated ? 'nie ' : ''}jest: ${names.find(key, scope)?.label ?? unknown(key)}`;
}

/** The words of a chip, and whether what it names is there. */
export function chip(piece: FormPiece, names: Names, scope: Scope, units: readonly FormBlock[]): { words: string; known: boolean; kind: string } {
  switch (piece.what) {
    case 'field': {
      const found = names.find(piece.field, scope);
      const form = piece.form ? `, ${piece.form}` : '';
      return { words: `${found?.label ?? unknown(piece.field)}${form}`, known: found !== undefined, kind: 'field' };
    }
    case 'footnote': return { words: `przypis: ${shortened(plain(piece.text), 30)}`, known: true, kind: 'note' };
    case 'reference': {
      const unit = units.find((one) => one.content.what === 'text' && one.content.name === piece.to);
      const words = unit?.content.what === 'text' ? shortened(plain(unit.content.text), 30) : '';
      return { words: unit ? `odesłanie do: ${words || 'jednostki'}` : 'odesłanie donikąd', known: unit !== undefined, kind: 'reference' };
    }
    case 'when': {
      const known = names.find(piece.field, scope) !== undefined;
      const otherwise = piece.otherwise.length > 0 ? ` / inaczej: ${shortened(plain(piece.otherwise), 24)}` : '';
      return { words: `gdy ${condition(names, piece.field, piece.negated, scope)} → ${shortened(plain(piece.then), 32)}${otherwise}`, known, kind: 'when' };
    }
    case 'each': {
      const found = names.find(piece.list, scope);
      return { words: `dla każdej pozycji: ${found?.label ?? unknown(piece.list)} → ${shortened(plain(piece.text), 32)}`, known: found !== undefined, kind: 'when' };
    }
    default: return { words: '', known: true, kind: 'field' };
  }
}
