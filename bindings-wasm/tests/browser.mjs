// A headless Chromium, and a server of one folder.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { chromium } from 'playwright-core';

const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const executablePath = candidates.find((path) => path !== undefined && existsSync(path));

const ARGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm', '.css': 'text/css' };

/** Starts a browser with a profile of its own. */
export function launch() {
  return chromium.launch({ executablePath, headless: true, args: ARGS });
}

/** Serves a folder, each answer with headers of its own choice: its address, and what closes it. */
export async function serve(folder, headers = {}) {
  const server = createServer(({ url }, response) => {
    const path = join(folder, normalize(decodeURIComponent(url.split('?')[0])));
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', ...headers }).end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** What a page says that it found. */
export async function inBrowser(folder, headers) {
  const [browser, server] = await Promise.all([launch(), serve(folder, headers)]);
  try {
    const page = await browser.newPage();
    await page.goto(server.address);
    // Asked again and again, for what waits within the page is stopped by a policy of the page.
    for (let asked = 0; asked < 600; asked += 1) {
      const found = await page.evaluate('globalThis.found');
      if (found !== undefined) return found;
      await page.waitForTimeout(50);
    }
    throw new Error('the page found nothing');
  } finally {
    await browser.close();
    server.close();
  }
}

/** A test that needs a browser is passed over without, but not in continuous integration. */
export function browserTest(name, run) {
  test(name, async (context) => {
    if (executablePath === undefined && process.env.CI !== 'true') return context.skip('there is no Chromium here');
    assert.notEqual(executablePath, undefined, 'there is no Chromium here');
    await run();
  });
}
