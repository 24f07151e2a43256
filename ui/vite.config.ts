import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// `vite build --mode gallery` builds the page with the gallery of the kit (`#/kit`), for looking at it in a real window.
export default defineConfig({
  plugins: [svelte(), svelteTesting()],
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
