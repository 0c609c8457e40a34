// All styles of the detail.
import { head } from './head.js';
import { lists } from './lists.js';
import { longLists } from './long-lists.js';
import { panel } from './panel.js';
import { watched } from './watched.js';

export const styles = [head, panel, lists, longLists, watched];
