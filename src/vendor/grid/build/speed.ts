// What is changed in @vaadin's grid so that a far jump and a scrolled row cost less, patch by patch. Knows texts only: no bundler.
// Each is meant to look the same to the pixel (test/e2e/same-pixels.e2e.test.ts) and could be offered to the grid's authors.
import type { Patch } from './patches.js';

const styles = '@vaadin/grid/src/styles/vaadin-grid-base-styles.js';
const helpers = '@vaadin/grid/src/vaadin-grid-helpers.js';
const grid = '@vaadin/grid/src/vaadin-grid-mixin.js';
const scroll = '@vaadin/grid/src/vaadin-grid-scroll-mixin.js';
const header = '@vaadin/grid/src/vaadin-grid-header-footer-rendering-mixin.js';
const a11y = '@vaadin/grid/src/vaadin-grid-a11y-mixin.js';
const list = '@vaadin/component-base/src/iron-list-core.js';
const virtualizer = '@vaadin/component-base/src/virtualizer-iron-list-adapter.js';

export const speedPatches: readonly Patch[] = [
  {
    // The user agent's `tr, td { vertical-align: inherit }` and `tr { border-color: inherit }`: a child that inherits what is not
    // inherited by itself is restyled whenever its parent is. Cells are flex boxes: alignment means nothing to them.
    name: 'cells inherit nothing from their row that is not inherited anyway',
    module: styles,
    find: /\.cell \{\s*padding: 0;\s*box-sizing: border-box;\s*\}/,
    put: `.row,
  .cell {
    vertical-align: middle;
  }

  .row {
    border-color: currentColor;
  }

  .cell {
    padding: 0;
    box-sizing: border-box;
  }`,
  },
  {
    // The same for `background-color: inherit`. Body cells take the colour from where their row takes it; cells that others
    // scroll beneath keep it, since a part rule may have given the row a colour of its own.
    name: 'body cells take their background from where the row takes it',
    module: styles,
    find: /(\n\s*background-color: inherit;\n\s*background-repeat: no-repeat;[\s\S]*?\n\s*\.body-cell \{\n)/,
    put: `$1    background-color: var(--vaadin-grid-row-background-color, var(--vaadin-background-color));

    &:is(.frozen-cell, .frozen-to-end-cell) {
      background-color: inherit;
    }

`,
  },
  {
    // Each cell would paint two images of nothing: what is made of a property that is not set is invalid, and so no image at all.
    name: 'a colour that nobody has set is no image',
    module: styles,
    find: /var\(--vaadin-grid-(cell-background|row-highlight-background)-color, transparent\)/g,
    times: 4,
    put: 'var(--vaadin-grid-$1-color)',
  },
  {
    // A custom property that changes on a row is inherited by all that is in it, the host's elements in the cells included; rows that
    // scroll under a resting mouse take turns at being hovered. Cells that are clear have nothing to paint, either.
    name: 'with the attribute painted-rows a row paints what is behind its cells, as long as they do not reach beyond it',
    module: styles,
    find: /\n {2}@media \(any-hover: hover\) \{\s*\.body-row:hover (\{\s*--_row-hover-background-color: var\(--vaadin-grid-row-hover-background-color, transparent\);\s*--_row-hover-background-image: linear-gradient\([^;]*\);\s*\})\s*\}/,
    put: `
  :host([painted-rows]:not([overflow~='start'], [overflow~='end'])) {
    .body-row {
      background-image: var(--_row-selected-background-image, none);
    }

    .body-cell {
      background: none;
    }
  }

  @media (any-hover: hover) {
    :host([painted-rows]:not([overflow~='start'], [overflow~='end'])) .body-row:hover {
      background-image:
        linear-gradient(
          var(--vaadin-grid-row-hover-background-color, transparent),
          var(--vaadin-grid-row-hover-background-color, transparent)
        ),
        var(--_row-selected-background-image, none);
    }

    :host(:is(:not([painted-rows]), [overflow~='start'], [overflow~='end'])) .body-row:hover $1
  }
`,
  },
  {
    // What is positioned is a layer, painted and asked for what lies under the pointer apart from its row. A cell needs it for its ring,
    // for the curtain while columns are dragged, and where it lies over others.
    name: 'a cell of the body is positioned while there is something to place in it',
    module: styles,
    find: /(position: relative;\s*align-items: center;\s*white-space: nowrap;\s*\}\n)/,
    put: `$1
  :host(:not([reordering])) .body-cell:where(:not(:focus, .details-cell, .frozen-cell, .frozen-to-end-cell)) {
    position: static;
  }
`,
  },
  {
    // Each way from a cell's text up to the page's root would be laid out anew; a row lies where it is put, whatever is in it.
    name: 'what is laid out in a row ends there',
    module: styles,
    find: /\n {2}\.body-row \{\n/,
    put: '$&    contain: layout;\n',
  },
  {
    name: 'a list that is scrolled up or down moves nothing sideways, and shows no other columns',
    module: scroll,
    find: /(_afterScroll\(\) \{\n)(?=\s*this\.__updateHorizontalScrollPosition\(\);[\s\S]*this\._debounceColumnContentVisibility = )/,
    put: `$1      const { scrollLeft } = this.$.table;
      if (scrollLeft === this.__lastScrollLeft) {
        return;
      }
      this.__lastScrollLeft = scrollLeft;
`,
  },
  {
    // An observer of every cell is asked for all of them in every frame. Columns are as wide as their heads.
    name: 'what is watched to tell whether the list overflows may be chosen, and what lies in the scroller is part of it',
    module: '@vaadin/component-base/src/overflow-controller.js',
    find: /constructor\(host, scrollTarget\) \{([\s\S]*?)\[\.\.\.host\.children\]\.forEach([\s\S]*?)if \(node\.nodeType === Node\.ELEMENT_NODE\) \{(\s*this\.#resizeObserver\.observe\(node\);)/,
    put: `constructor(host, scrollTarget, isWatched = () => true) {
    this.isWatched = isWatched;
$1[...host.children, ...this.scrollTarget.children].filter(this.isWatched).forEach$2if (node.nodeType === Node.ELEMENT_NODE && this.isWatched(node)) {$3`,
  },
  {
    name: 'no cell of the body is watched to tell whether the list overflows',
    module: scroll,
    find: /new OverflowController\(this, this\.\$\.table\)/,
    put: "new OverflowController(this, this.$.table, ({ slot }) => !slot.startsWith('vaadin-grid-cell-content'))",
  },
  {
    // To measure it, the page would be laid out while it scrolls. A row that differs after all is seen by the observer of rows. Where the
    // list has been resized, its average is reckoned anew: without one, it would be as high as the rows that are drawn.
    name: 'with the attribute even-rows a row that is used again is taken to be as high as it was',
    module: virtualizer,
    find: /(_updateMetrics\(itemSet\) \{[\s\S]*?flush\(\);\n)/,
    put: `$1
    if (this._physicalAverage && this.areRowsEven?.() && itemSet?.every((pidx) => this._physicalSizes[pidx])) {
      return;
    }
`,
  },
  {
    // Whether one row or five come into view, the page is laid out and painted anew. A fifth of what is drawn out of view stays on either
    // side: behind, so that nothing is taken back at once; ahead, for the next frame.
    name: 'rows that have scrolled out of view are used again by the handful',
    module: list,
    find: /(const protectedOffsetContent = this\._hiddenContentSize \* this\._ratio)(;[\s\S]*?offsetContent = bottom - scrollBottom;\n\s*\}\n)/,
    put: `$1 * 0.4$2    if (this._hiddenContentSize - offsetContent > protectedOffsetContent) {
      return { indexes: [], physicalTop: this._physicalTop };
    }
`,
  },
  {
    name: 'a row that stays where it is is not placed again',
    module: virtualizer,
    find: /(translate3d\(_x, y, _z, el\) \{\n)(\s*el\.style\.transform = [^\n]*\n)/,
    put: '$1    if (el.__placedAt === y) {\n      return;\n    }\n    el.__placedAt = y;\n$2',
  },
  {
    // It is set once and for all; each scroll started a timer that would set it again.
    name: 'that the view has been filled is noted once',
    module: virtualizer,
    find: /(_isClientFull\(\) \{[\s\S]*?\n)(\s*setTimeout\(\(\) => \{\s*this\.__clientFull = true;\s*\}\);\n)/,
    put: '$1    if (!this.__clientFull)\n$2',
  },
  {
    name: 'no row is looked at for a placeholder where there are none',
    module: virtualizer,
    find: /(\n {2}__hasPlaceholders\(\) \{\n\s*return )/,
    put: '$1!this.__disableHeightPlaceholder && ',
  },
  {
    name: 'the virtualizer is told of even rows',
    module: virtualizer,
    find: /(\n {4}__disableHeightPlaceholder,\n {2}\}\) \{\n)/,
    put: '\n    areRowsEven,$1    this.areRowsEven = areRowsEven;\n',
  },
  {
    name: 'the grid tells its virtualizer of even rows',
    module: grid,
    find: /(__disableHeightPlaceholder: true,)/,
    put: "$1\n        areRowsEven: () => this.hasAttribute('even-rows'),",
  },
  {
    // Every row has eight states, every state a part of every cell; most do not change when a row is used again.
    name: 'a state that has not changed is not written again to the row and all its cells',
    module: helpers,
    find: /(export function updateBooleanRowStates\(row, states\) \{\s*const cells = getBodyRowCells\(row\);\s*)(Object\.entries\(states\)\.forEach\(\(\[state, value\]\) => \{\n)/,
    put: `$1const known = (row.__knownStates ||= new Map());

  $2    const next = value || value === '';
    if (known.get(state) === String(next ? value : false)) {
      return;
    }
    known.set(state, String(next ? value : false));
`,
  },
  {
    name: 'whether a row is selected is not told again to the row and all its cells',
    module: a11y,
    find: /(__a11yUpdateRowSelected\(row, selected\) \{\n)/,
    put: `$1      const known = (row.__knownStates ||= new Map());
      if (known.get('aria-selected') === Boolean(selected)) {
        return;
      }
      known.set('aria-selected', Boolean(selected));
`,
  },
  {
    name: 'that a row is loading is a state like others: what has not changed is not written again',
    module: grid,
    find: /(__updateRowLoading\(row, loading\) \{\n)[\s\S]*?updateCellsPart\(cells, 'loading-row-cell', loading\);\n/,
    put: '$1      updateBooleanRowStates(row, { loading });\n',
  },
  {
    name: 'what is known of a row is forgotten when it gets other cells',
    module: grid,
    find: /(\/\/ Clear the cached cell references\s*row\.__cells = \[\];)/,
    put: '$1\n        row.__knownStates = undefined;',
  },
  {
    // To tell what is thrown, where it was thrown is looked up: Chromium reads the whole file once more for it.
    name: 'whether there is touch is asked, not tried',
    module: '@vaadin/component-base/src/browser-utils.js',
    find: /export const isTouch = \(\(\) => \{[\s\S]*?\}\)\(\);/,
    put: "export const isTouch = 'ontouchstart' in window;",
  },
  {
    name: 'a row of the foot that shows nothing is not made',
    module: header,
    find: /(const rows = this\.#getRows\(columnTree, 'footer'\))(;)/,
    put: '$1.filter(({ isRowVisible }) => isRowVisible)$2',
  },
  {
    // Measuring lays the page out. In the frame that follows it is laid out anyway, once for all that was changed.
    name: 'new columns are measured in the frame that shows them',
    module: grid,
    find: /(\/\/ Sizer rows\s*this\.__initRow\([^;]*;\s*)this\._resizeHandler\(\);/,
    put: '$1requestAnimationFrame(() => this._resizeHandler());',
  },
  {
    name: 'what takes the focus by Tab is looked for in the frame that shows a new header',
    module: header,
    find: /\bthis\._resetKeyboardNavigation\(\);/,
    put: 'requestAnimationFrame(() => this._resetKeyboardNavigation());',
  },
  {
    name: 'what takes the focus by Tab is looked for in the frame that shows other rows',
    module: grid,
    find: /(\/\/ Make sure the body has a tabbable element\s*)this\._resetKeyboardNavigation\(\);/,
    put: '$1requestAnimationFrame(() => this._resetKeyboardNavigation());',
  },
  {
    name: 'frozen cells are measured in the frame that shows them',
    module: scroll,
    find: /(this\._debouncerCacheElements = Debouncer\.debounce\(this\._debouncerCacheElements, )microTask,/,
    put: '$1animationFrame,',
  },
  {
    name: 'the frame is known where frozen cells are measured',
    module: scroll,
    find: /import \{ microTask, timeOut \} from/,
    put: 'import { animationFrame, microTask, timeOut } from',
  },
];
