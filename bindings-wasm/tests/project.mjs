// A project of its own that has the packed tarball installed.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

export const here = join(import.meta.dirname, '..');
export const bin = (name) => join(here, 'node_modules/.bin', name);

export const ACTOR = "communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob\ntypes: [asociation]\n";
/** A statement that checks the actor, and what it finds. */
export const CHECK = `const found = check(${JSON.stringify(ACTOR)}, { lang: 'fr' }).diagnostics.map((one) => [one.code, one.suggestion, one.span.start.utf16].join());`;
export const FOUND = 'shape-vocabulary,association,59';

/** Packs the package and installs it, with links to those packages of ours that are named. */
export function install(...others) {
  const folder = mkdtempSync(join(tmpdir(), 'communs-package-'));
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: here, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const tarball = join(folder, JSON.parse(packed)[0].filename);
  writeFileSync(join(folder, 'package.json'), '{"name": "project", "private": true}');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--loglevel=error', tarball], { cwd: folder });
  for (const name of others) symlinkSync(join(here, 'node_modules', name), join(folder, 'node_modules', name));
  return {
    folder,
    tarball,
    /** Writes files into a folder of the project. */
    write(name, files) {
      const inside = join(folder, name);
      mkdirSync(inside, { recursive: true });
      for (const [file, text] of Object.entries(files)) writeFileSync(join(inside, file), text);
      return inside;
    },
    /** What a program prints in Node. */
    node(name, source) {
      writeFileSync(join(folder, name), source);
      return execFileSync(process.execPath, [name], { cwd: folder, encoding: 'utf8' }).trim();
    },
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
