import { expect, it } from 'vitest';
import { typeset } from '../typeset.ts';

const set = (content: string) => {
  const { markup } = typeset();
  const answer = markup?.({ content, filename: 'One.svelte' }) as { code: string };
  expect(answer.code.length).toBe(content.length);
  return answer.code.replaceAll('\u00a0', '~');
};

it('ties words of the markup, also before an expression, and moves nothing', () => {
  expect(set('<p>Wpisz dzień i adres z § 5, w {place}.</p>')).toBe('<p>Wpisz dzień i~adres z~§~5, w~{place}.</p>');
  expect(set('{#if open}<b>Uwagi w toku</b>{:else}do 12 maja 2026 r.{/if}')).toBe('{#if open}<b>Uwagi w~toku</b>{:else}do 12~maja~2026~r.{/if}');
});

it('leaves what is no prose: attributes, expressions, scripts, styles, options', () => {
  for (const plain of [
    '<a title="Pismo i adres" href="#/a b">{x}</a>',
    "<p>{name + ' i ' + other}</p>",
    '<script lang="ts">const a = "w toku";</script><i>{a}</i><style>i > b { color: red }</style>',
    '<select><option>dzień i noc</option></select>',
  ]) expect(set(plain)).toBe(plain);
});
