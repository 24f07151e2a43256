import { describe, expect, it } from 'vitest';
import {
  amount, counted, dayAndMonth, dayDigits, dayInWords, dayNear, decimal, fileSize, folded, hour, localMoment, matches,
  readDay, readHour, readMoney, readNumber, tied,
} from './index';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const value = <T>(read: { ok: true; value: T } | { ok: false; why: string }) => (read.ok ? read.value : plain(read.why));

describe('a typed day', () => {
  it.each([
    ['15.10.2026', '2026-10-15'],
    ['15102026', '2026-10-15'],
    [' 5.1.2026 r.', '2026-01-05'],
    ['5,1,2026', '2026-01-05'],
    ['2026-10-15', '2026-10-15'],
    ['29.02.2028', '2028-02-29'],
    ['30.02.2019', '30 lutego 2019 r. nie istnieje. Wpisz dd.mm.rrrr.'],
    ['29.02.2100', '29 lutego 2100 r. nie istnieje. Wpisz dd.mm.rrrr.'],
    ['31.04.2026', '31 kwietnia 2026 r. nie istnieje. Wpisz dd.mm.rrrr.'],
    ['1.13.2026', 'Miesiąc 13 nie istnieje. Wpisz dd.mm.rrrr, na przykład 15.10.2026.'],
    ['1.1.0026', 'Rok 26 jest poza zakresem 1900–2200. Sprawdź cyfry roku.'],
    ['jutro', '„jutro” nie jest datą. Wpisz dd.mm.rrrr, na przykład 15.10.2026.'],
    ['15.10', '„15.10” nie jest datą. Wpisz dd.mm.rrrr, na przykład 15.10.2026.'],
  ])('%s → %s', (typed, read) => expect(value(readDay(typed))).toBe(read));

  it('is shown in digits and in words with its weekday', () => {
    expect(dayDigits('2026-10-05')).toBe('05.10.2026');
    expect(dayInWords('2026-10-15')).toBe('15\u00a0października 2026\u00a0r.');
    expect(dayAndMonth('2026-01-01')).toBe('1\u00a0stycznia');
    expect(plain(dayNear('2026-12-04', '2026-10-15'))).toBe('4 grudnia');
    expect(plain(dayNear('2025-12-04', '2026-10-15'))).toBe('4 grudnia 2025 r.');
  });
});

describe('an hour', () => {
  it.each([
    ['14:22', '14:22'], ['1422', '14:22'], ['14.22', '14:22'], ['9', '09:00'], ['godz. 8', '08:00'], ['24.00', '24:00'],
    ['25', '„25” nie jest godziną. Wpisz gg:mm, na przykład 14:30.'],
    ['12:60', '„12:60” nie jest godziną. Wpisz gg:mm, na przykład 14:30.'],
    ['24:01', '„24:01” nie jest godziną. Wpisz gg:mm, na przykład 14:30.'],
  ])('%s → %s', (typed, read) => expect(value(readHour(typed))).toBe(read));

  it('of a moment stands without a leading zero', () => {
    expect(hour('2026-10-09T08:02:00')).toBe('8.02');
    expect(hour('14:22:00')).toBe('14.22');
  });

  it('of today is called today', () => {
    const now = new Date(2026, 9, 15, 9, 41);
    expect(localMoment(new Date(2026, 9, 15, 8, 2), now)).toBe('dziś, 8:02');
    expect(plain(localMoment(new Date(2026, 9, 9, 8, 2), now))).toBe('9 października, 8:02');
    expect(plain(localMoment(new Date(2025, 9, 9, 8, 2), now))).toBe('9 października 2025 r., 8:02');
  });
});

describe('typed money', () => {
  it.each([
    ['1 234,56 zł', 123456],
    ['1\u00a0234,56', 123456],
    ['1234.5', 123450],
    ['1.234.567,89', 123456789],
    ['1.234', 123400],
    ['320000', 32000000],
    ['0', 0],
    ['12,', 1200],
    ['12,-', 1200],
    ['0,07 PLN', 7],
    ['-5', 'Kwota nie może być ujemna. Wpisz liczbę bez minusa.'],
    ['− 5', 'Kwota nie może być ujemna. Wpisz liczbę bez minusa.'],
    ['12,345', 'W kwocie „12,345” są więcej niż dwie cyfry groszy. Wpisz na przykład 1 234,56.'],
    ['sto', '„sto” nie jest kwotą. Wpisz złote i grosze, na przykład 1 234,56.'],
    ['99999999999999', 'Kwota jest większa niż 100 miliardów złotych. Sprawdź liczbę zer.'],
  ])('%s → %s', (typed, read) => expect(value<number | string>(readMoney(typed))).toBe(read));

  it('is shown with a comma, hard spaces and both digits', () => {
    expect(amount(31250000)).toBe('312\u00a0500,00');
    expect(amount(5)).toBe('0,05');
    expect(amount(-150)).toBe('−1,50');
  });

  it('reads what it shows', () => {
    for (const grosze of [0, 1, 99, 100, 12345, 99999999, 123456789012]) expect(readMoney(amount(grosze))).toEqual({ ok: true, value: grosze });
  });
});

describe('a number', () => {
  it.each([
    ['1 200', {}, 1200], ['12,5', {}, 12.5], ['-3', {}, -3],
    ['12,5', { whole: true }, 'Potrzebna jest liczba całkowita, bez przecinka.'],
    ['0', { least: 1 }, 'Najmniejsza możliwa liczba to 1.'],
    ['2000', { most: 1500 }, 'Największa możliwa liczba to 1 500.'],
    ['dwa', {}, '„dwa” nie jest liczbą. Wpisz same cyfry.'],
  ])('%s %o → %s', (typed, range, read) => expect(value<number | string>(readNumber(typed, range))).toBe(read));

  it('is shown with a comma', () => expect(decimal(41208.5)).toBe('41\u00a0208,5'));
});

describe('plurals', () => {
  it.each([
    [0, '0 uwag'], [1, '1 uwaga'], [2, '2 uwagi'], [4, '4 uwagi'], [5, '5 uwag'], [11, '11 uwag'], [12, '12 uwag'],
    [14, '14 uwag'], [21, '21 uwag'], [22, '22 uwagi'], [112, '112 uwag'], [1002, '1 002 uwagi'],
  ])('%i', (count, text) => expect(plain(counted(count, 'uwaga', 'uwagi', 'uwag'))).toBe(text));
});

describe('words', () => {
  it('of one letter stay with the next word', () => {
    expect(tied('w § 10 ust. 1 i w art. 5a')).toBe('w\u00a0§\u00a010\u00a0ust.\u00a01 i\u00a0w\u00a0art.\u00a05a');
  });

  it('of a day stay in one line', () => {
    expect(tied('godz. 17.00, ul. Lipowa 2')).toBe('godz.\u00a017.00, ul.\u00a0Lipowa 2');
    expect(tied('od 28 września do 12 października 2026 r.')).toBe('od 28\u00a0września do 12\u00a0października\u00a02026\u00a0r.');
  });

  it('are found without Polish letters', () => {
    expect(folded('Żłobek Łódź')).toBe('zlobek lodz');
    expect(matches('Stowarzyszenie „Świetlik”', 'swietl')).toBe(true);
    expect(matches('Klub Sportowy „Błyskawica” Stary Młyn', 'mlyn klub')).toBe(true);
    expect(matches('Klub Sportowy', 'portowy')).toBe(false);
  });

  it('say the size of a file', () => {
    expect([512, 2048, 3_600_000, 114_000_000].map(fileSize).map(plain)).toEqual(['512 B', '2,0 kB', '3,4 MB', '109 MB']);
  });
});
