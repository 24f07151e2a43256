// Builds the offline form into `assets/forms/form.js` and `form.css`: one script and one style, which `documents` sets into every
// form. They are committed, so that the core builds without Node; `src/offline/built.test.ts` holds them to their sources.
import { fileURLToPath } from 'node:url';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { typeset } from './typeset.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [svelte({ preprocess: [vitePreprocess(), typeset()] })],
  resolve: { alias: { $lib: here('./src/lib') } },
  publicDir: false,
  logLevel: 'warn',
  build: {
    target: ['es2022', 'safari16.4', 'chrome111'],
    outDir: here('../assets/forms'),
    emptyOutDir: false,
    cssCodeSplit: false,
    lib: { entry: here('./src/offline/main.ts'), formats: ['iife'], name: 'kladka', fileName: () => 'form.js', cssFileName: 'form' },
  },
});
