// All styles of the dashboard. Sizes follow the element's own width, not the window's.
import { drawings } from './drawings.js';
import { page } from './page.js';
import { panel } from './panel.js';
import { tiles } from './tiles.js';
import { trendFrame } from './trend-frame.js';
import { widths } from './widths.js';

export const styles = [page, tiles, drawings, trendFrame, panel, widths];
