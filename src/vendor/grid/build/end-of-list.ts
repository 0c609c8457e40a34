// What is mended in @vaadin's grid so that its last rows are drawn. Knows texts only: no bundler.
import type { Patch } from './patches.js';

export const endOfListPatches: readonly Patch[] = [
  {
    // Scrolled to the end, the scroller stands past what the list believes to be its end, by the height of the head. A pretended
    // step of one pixel down was then taken for one up, which draws nothing; the next repair did the same, ten times a second.
    name: 'rows that are missing at the end are drawn there: a pretended scroll starts from where the list believes to be',
    module: '@vaadin/component-base/src/virtualizer-iron-list-adapter.js',
    find: /this\._scrollPosition = this\._scrollTop \+ \(isScrollingDown \? -1 : 1\);/,
    put: 'this._scrollPosition = Math.min(this._scrollTop, this._maxScrollTop) + (isScrollingDown ? -1 : 1);',
  },
];
