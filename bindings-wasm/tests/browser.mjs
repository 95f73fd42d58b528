// A headless Chromium, and a server of one folder.

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';

const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const executablePath = candidates.find((path) => path !== undefined && existsSync(path));

const ARGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm', '.css': 'text/css' };

/** Starts a browser with a profile of its own. */
export function launch() {
  return chromium.launch({ executablePath, headless: true, args: ARGS });
}

/** Serves a folder: its address, and what closes it. */
export async function serve(folder) {
  const server = createServer(({ url }, response) => {
    const path = join(folder, normalize(decodeURIComponent(url.split('?')[0])));
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
