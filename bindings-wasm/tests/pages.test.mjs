// The JavaScript of the guides and of the READMEs runs, and prints what it says after `// prints:`; their TypeScript is well typed.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';

const here = join(import.meta.dirname, '..');
const PAGES = ['README.md', 'README.fr.md', '../README.md', '../README.fr.md', '../docs/guide/en/use-from-javascript.md', '../docs/guide/fr/use-from-javascript.md'];

for (const page of PAGES) {
  test(page, () => {
    const blocks = [...readFileSync(join(here, page), 'utf8').matchAll(/^```js\n(.*?)^```$/gms)].map(([, block]) => block);
    assert.ok(blocks.length > 0);
    // Within the package, so that `communs` means it.
    const folder = mkdtempSync(join(here, '.pages-'));
    try {
      for (const block of blocks) {
        const file = join(folder, 'block.mjs');
        writeFileSync(file, block);
        const printed = execFileSync(process.execPath, [file], { encoding: 'utf8' }).trimEnd().split('\n').filter(Boolean);
        const promised = [...block.matchAll(/\/\/ (?:prints|affiche) ?: (.*)$/gm)].map(([, line]) => line);
        assert.deepEqual(printed, promised, block);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

test('the TypeScript of the guides is well typed', () => {
  const folder = mkdtempSync(join(here, '.pages-'));
  try {
    const files = PAGES.flatMap((page, number) => {
      const blocks = [...readFileSync(join(here, page), 'utf8').matchAll(/^```ts\n(.*?)^```$/gms)];
      return blocks.map(([, block], at) => {
        const file = join(folder, `${number}-${at}.ts`);
        writeFileSync(file, `${block}export {};\n`);
        return file;
      });
    });
    assert.ok(files.length > 0);
    const args = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler', '--types', ''];
    const { status, stdout } = spawnSync(join(here, 'node_modules/.bin/tsc'), [...args, ...files], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
