// Makes everything that ships, into empty folders: npm modules, script-tag build with its hashes, single file, types, demo pages.
// Knows the order; how each is made is in vite.config.ts.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { writeHashes } from './integrity.js';

const node = (...parts: string[]): void => void execFileSync(process.execPath, parts, { stdio: 'inherit' });

for (const folder of ['dist', 'dist-demo']) rmSync(folder, { recursive: true, force: true });
for (const mode of ['npm', 'cdn', 'iife', 'demo']) node('node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn');
writeHashes();
node('node_modules/typescript/bin/tsc', '-p', 'src/tsconfig.json');
