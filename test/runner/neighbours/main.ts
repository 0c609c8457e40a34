// `npm run neighbours`: installs and makes all that the pages of demo/neighbours bring along. Knows the order alone.
import { buildBundle, layOutSheets } from './building.js';
import { buildOlder, olderFrom } from './older.js';

await layOutSheets();
await buildBundle('grid-24');
buildOlder('older');
const copy = olderFrom === 'commit' ? 'a commit of an earlier day' : 'today’s source, rewritten: the history is not here';
process.stdout.write(`The older copy is of ${copy}.\nNow \`npm start\`, and open /neighbours/.\n`);
