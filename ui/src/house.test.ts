// The rules of the house, read from the sources.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = dirname(fileURLToPath(import.meta.url));

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(svelte|ts|css)$/.test(path) && path !== 'house.test.ts');

const source = (path: string) => readFileSync(join(root, path), 'utf8');
const breaking = (rule: (path: string, text: string) => boolean) => files.filter((path) => rule(path, source(path)));

const COLOUR = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b(?![^\n]*\bhref)|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb)\(/i;

/** Paths of the modules that a source imports, the relative ones seen from `src`. */
function imports(path: string, text: string): string[] {
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');
  return found.map((name) => {
    if (name.startsWith('$lib')) return name.replace('$lib', 'lib');
    return name.startsWith('.') ? relative(root, join(root, dirname(path), name)).replaceAll('\\', '/') : name;
  });
}

describe('the house', () => {
  it('sees its own sources', () => {
    expect(files).toContain('styles/palette.css');
    expect(files).toContain('lib/api/call.ts');
    expect(imports('lib/api/call.ts', source('lib/api/call.ts'))).toContain('@tauri-apps/api/core');
  });

  it('names raw colours in the palette only', () => {
    const rule = (path: string, text: string) => path !== 'styles/palette.css' && !path.endsWith('.test.ts') && COLOUR.test(text.replace(/['"`]#\/[^'"`]*['"`]|\{#\w+/g, ''));
    expect(breaking(rule)).toEqual([]);
    expect(COLOUR.test('color: #0e5c66')).toBe(true);
    expect(COLOUR.test('rgb(0 0 0)')).toBe(true);
  });

  it('reaches the host through lib/api only', () => {
    expect(breaking((path, text) => !path.startsWith('lib/api/') && imports(path, text).some((name) => name.startsWith('@tauri-apps')))).toEqual([]);
  });

  it('keeps features apart: one does not import another, and none imports the views', () => {
    const feature = (path: string) => /^features\/([^/]+)\//.exec(path)?.[1];
    expect(breaking((path, text) => {
      const mine = feature(path);
      return mine !== undefined && imports(path, text).some((name) => name.startsWith('views/') || (feature(name) ?? mine) !== mine);
    })).toEqual([]);
  });

  it('keeps the kit below features and views', () => {
    expect(breaking((path, text) => path.startsWith('lib/') && imports(path, text).some((name) => /^(features|views)\//.test(name)))).toEqual([]);
  });

  it('asks nothing of the network and evaluates no text', () => {
    const rule = (path: string, text: string) => !path.endsWith('.test.ts')
      && path !== 'lib/api/bindings.ts'
      && /\bhttps?:\/\/(?!www\.w3\.org\/)|\bfetch\(|XMLHttpRequest|WebSocket|\beval\(|new Function\(|@html\b/.test(text);
    expect(breaking(rule)).toEqual([]);
  });

  it('writes breakpoints in em, so that they follow the size of the text', () => {
    expect(breaking((path, text) => path !== 'house.test.ts' && /@media[^{]*\d(px|rem)\b/.test(text))).toEqual([]);
  });
});
