// All styles of the detail.
import { controls } from '../../../theme/controls/index.js';
import { paper } from '../../../theme/paper.js';
import { base } from '../../../theme/tokens.js';
import { footLine } from './foot-line.js';
import { head } from './head.js';
import { lists } from './lists.js';
import { longLists } from './long-lists.js';
import { page } from './paper.js';
import { panel } from './panel.js';
import { watched } from './watched.js';

export const styles = [base, ...controls, head, panel, footLine, lists, longLists, watched, paper, page];
