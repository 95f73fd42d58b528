// The time from navigation to the first checked document in a headless Chromium, each time with a fresh profile.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executablePath, launch, serve } from '../tests/browser.mjs';

const RUNS = 9;
const PAGE = `<!doctype html><script type="module">
import { check, ready } from './dist/esm/browser.js';
await ready();
const loaded = performance.now();
const { valid } = check("communs: '1.0'\\nkind: actor\\nid: fabmob\\nname: FabMob\\n");
globalThis.found = { valid, loaded, checked: performance.now() };
</script>`;

if (executablePath === undefined) {
  console.log('cold start: not measured, there is no Chromium here');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'communs-cold-'));
  cpSync(new URL('../dist', import.meta.url), join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), PAGE);
  const server = await serve(folder);
  const all = [];
  for (let run = 0; run < RUNS; run += 1) {
    const browser = await launch();
    const page = await browser.newPage();
    await page.goto(server.address);
    await page.waitForFunction('globalThis.found !== undefined');
    all.push(await page.evaluate('globalThis.found'));
    await browser.close();
  }
  server.close();
  rmSync(folder, { recursive: true });
  const median = (key) => all.map((one) => one[key]).sort((one, other) => one - other)[all.length >> 1].toFixed(1);
  console.log(`\nChromium, cold, median of ${RUNS}: ${median('loaded')} ms from navigation until ready, ${median('checked')} ms until the first document is checked`);
}
