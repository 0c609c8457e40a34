// Puts the page and the script files of the package into dist/, as one would copy them to a server, with the hash of each file in the page.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const scripts = 'node_modules/ott-users/dist/cdn';
const hashes = JSON.parse(readFileSync(`${scripts}/integrity.json`, 'utf8'));
const integrity = Object.fromEntries(
  Object.entries(hashes)
    .filter(([file]) => file.endsWith('.js'))
    .map(([file, hash]) => [`./ott-users/${file}`, hash]),
);

rmSync('dist', { recursive: true, force: true });
cpSync(scripts, 'dist/ott-users', { recursive: true });
for (const file of ['early.js', 'page.js']) cpSync(file, `dist/${file}`);
cpSync('../page.css', 'dist/page.css');
const page = readFileSync('index.html', 'utf8')
  .replace('"integrity": {}', `"integrity": ${JSON.stringify(integrity)}`)
  .replace('integrity=""', `integrity="${hashes['ott-users.js']}"`);
writeFileSync('dist/index.html', page);
