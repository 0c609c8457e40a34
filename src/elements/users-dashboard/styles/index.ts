// The dashboard's styles but for those that come with the trend and the open user. Sizes follow the element's own width, not the window's.
import { drawings } from './drawings.js';
import { page } from './page.js';
import { tiles } from './tiles.js';
import { trendFrame } from './trend-frame.js';
import { widths } from './widths.js';

export const styles = [page, tiles, drawings, trendFrame, widths];
