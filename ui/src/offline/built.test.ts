// The committed script and style of the offline form are those of these sources; `npm run forms` builds them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the built form is the one of its sources', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  try {
    // The runner's own settings must not change what is built.
    const { VITEST: _, NODE_ENV: __, ...env } = process.env;
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--config', 'offline.vite.ts', '--outDir', folder], { env: env as NodeJS.ProcessEnv });
    for (const name of ['form.js', 'form.css']) {
      const same = readFileSync(join(folder, name), 'utf8') === readFileSync(join('../assets/forms', name), 'utf8');
      expect(same, `assets/forms/${name} is not what the sources say: run "npm run forms"`).toBe(true);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
