import type { Explanation, Finding } from '$lib/api';

const finding = (rest: Partial<Finding>): Finding => ({
  rule: 'P-11', level: { key: 'blokada', label: 'Blokada' }, title: '', found: null, required: null, basis: 'Art. 5a ust. 4 pkt 11',
  basis_verified: true, advice: '', place: { kind: 'case' }, remedy: null, ...rest,
});

export const findings: Finding[] = [
  finding({
    title: 'Brak zasad działania komisji konkursowych', found: 'żadna jednostka nie jest oznaczona jako pkt 11',
    required: 'tryb powoływania i zasady działania komisji', remedy: { label: 'Popraw: wstaw z 2026 r.', act: 'insert_last_year' },
    place: { kind: 'requirement', key: '11' },
  }),
  finding({
    rule: 'P-08', level: { key: 'ostrzezenie', label: 'Ostrzeżenie' }, title: 'Suma w § 10 ust. 1 nie zgadza się z tabelą zadań',
    found: '320 000,00 zł', required: '312 500,00 zł', basis: 'Art. 5a ust. 4 pkt 8', remedy: { label: 'Popraw kwotę', act: 'mend_sum' },
    place: { kind: 'unit', unit: 10, address: '§ 10 ust. 1' },
  }),
  finding({
    rule: 'P-21', level: { key: 'wskazowka', label: 'Wskazówka' }, title: 'Dwa wskaźniki nie mają źródła danych', advice: 'Cel 2: wskaźniki 2.1 i 2.3.',
    basis: 'Dobra praktyka', basis_verified: false, place: { kind: 'row', table: 'indicator', id: 3 },
  }),
];

export const explanation: Explanation = {
  result: '312 500,00 zł',
  steps: ['Suma planu ośmiu zadań.', 'Porównano z tekstem programu: w § 10 ust. 1 jest 320 000,00 zł, o 7 500,00 zł więcej.'],
  left_out: ['9. Monitoring hałasu, 12 000,00 zł, wykreślone 2 października. Powód: „zadanie własne referatu”.'],
  parts: [
    { label: '1. Szkolenie sportowe dzieci i młodzieży', value: '130 000,00', link: { noun: 'tasks', programme: 1 } },
    { label: '2. Placówka wsparcia dziennego w Starym Młynie', value: '60 000,00', link: { noun: 'tasks', programme: 1 } },
  ],
};

export type Task = { id: number; name: string; sphere: string; form: string; unit: string; before: number; now: number };

export const tasks: Task[] = [
  ['Szkolenie sportowe dzieci i młodzieży', 'pkt 17 kultura fizyczna', 'wspieranie', 'Oświata', 120, 130],
  ['Placówka wsparcia dziennego w Starym Młynie', 'pkt 1a wspieranie rodziny · umowa do 2028 r.', 'powierzenie', 'GOPS', 60, 60],
  ['Zajęcia ruchowe i warsztaty dla seniorów', 'pkt 10 osoby w wieku emerytalnym', 'wspieranie', 'GOPS', 25, 30],
  ['Kultura i tradycja lokalna', 'pkt 16 kultura, sztuka, dziedzictwo', 'wspieranie', 'Promocja', 40, 42.5],
  ['Wypoczynek letni dzieci', 'pkt 15 dzieci i młodzież, w tym wypoczynek', 'wspieranie', 'Oświata', 18, 20],
].map(([name, sphere, form, unit, before, now], index) => ({ id: index + 1, name, sphere, form, unit, before: Number(before) * 100_000, now: Number(now) * 100_000 }) as Task);

export type Organisation = { id: number; name: string; krs: string; form: string; seat: string; grants: number };

const NAMES = ['Stowarzyszenie „Świetlik”', 'Fundacja „Nasza Świetlica”', 'Klub Sportowy „Błyskawica”', 'Koło Gospodyń „Malwa”', 'OSP Stary Młyn'];

export const organisations: Organisation[] = Array.from({ length: 20_000 }, (_, index) => ({
  id: index + 1,
  name: `${NAMES[index % NAMES.length]} ${index + 1}`,
  krs: `KRS ${String(9_000_000 + index).padStart(10, '0')}`,
  form: index % 2 ? 'fundacja' : 'stowarzyszenie',
  seat: index % 3 ? 'Jarzębin' : 'Zarzecze',
  grants: (index % 97) * 12_345,
}));
