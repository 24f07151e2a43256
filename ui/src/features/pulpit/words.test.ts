import { expect, it } from 'vitest';
import { words } from './words';

it.each([
  [1, '1 czeka na innych'], [2, '2 czekają na innych'], [5, '5 czeka na innych'], [12, '12 czeka na innych'], [22, '22 czekają na innych'],
])('%i', (count, said) => expect(words.waitingCount(count).replaceAll('\u00a0', ' ')).toBe(said));
