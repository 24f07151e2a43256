import { fileURLToPath } from 'node:url';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { typeset } from './typeset.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// `vite build --mode gallery` builds the page with the gallery of the kit (`#/kit`), for looking at it in a real window.
export default defineConfig({
  // Tests name things with plain spaces.
  plugins: [svelte({ preprocess: process.env['VITEST'] ? [vitePreprocess()] : [vitePreprocess(), typeset()] }), svelteTesting()],
  base: './',
  resolve: { alias: { $lib: here('./src/lib') } },
  build: {
    target: ['es2022', 'safari16.4', 'chrome111'],
    // The page's policy allows fonts and pictures from the program only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  server: { port: 5173, strictPort: true },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/test-setup.ts'],
  },
});
