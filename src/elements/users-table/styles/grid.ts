// The look of the list itself: the grid's parts and what stands in place of its rows. Sets the grid's own properties.
import { css } from 'lit';

export const grid = css`
  .list {
    position: relative;
    flex: 1;
    min-block-size: 0;
    border: 1px solid var(--_border);
  }
  /* Round corners are laid over the list. A list that they cut would ask the page's thread before each step that it scrolls. */
  .list::before,
  .list::after {
    content: '';
    position: absolute;
    z-index: 1;
    inset-inline: -1px;
    /* A pixel more, cut off again: between two pixels, the shadow would shine through as a line. */
    block-size: calc(var(--_radius) + 1px);
    border: 1px solid var(--_border);
    box-shadow: 0 0 0 var(--_radius) var(--_surface);
    pointer-events: none;
  }
  .list::before {
    inset-block-start: -1px;
    border-block-end: 0;
    border-radius: var(--_radius) var(--_radius) 0 0;
    clip-path: inset(0 0 1px);
  }
  .list::after {
    inset-block-end: -1px;
    border-block-start: 0;
    border-radius: 0 0 var(--_radius) var(--_radius);
    clip-path: inset(1px 0 0);
  }
  .list[aria-busy='true'] .grid {
    opacity: 0.55;
    transition: opacity var(--_quick) 120ms;
  }
  .grid {
    block-size: 100%;
    border: 0;
    border-radius: 0;
    font: inherit;
    color: inherit;
    background: transparent;
    --vaadin-grid-border-width: 0;
    --vaadin-grid-border-radius: 0;
    --vaadin-grid-row-border-width: 1px;
    --vaadin-grid-column-border-width: 0;
    --vaadin-grid-border-color: var(--_border);
    --vaadin-grid-background: var(--_surface);
    --vaadin-background-color: var(--_surface);
    --vaadin-text-color: var(--_text);
    --vaadin-text-color-secondary: var(--_muted);
    --vaadin-border-color: var(--_border);
    --vaadin-border-color-secondary: var(--_border);
    --vaadin-grid-cell-padding: 4px 12px;
    --vaadin-grid-header-text-color: var(--_muted);
    --vaadin-grid-header-font-weight: 500;
    --vaadin-grid-header-font-size: var(--_small);
    --vaadin-grid-row-hover-background-color: color-mix(in srgb, var(--_text) 4%, transparent);
    --vaadin-grid-row-selected-background-color: color-mix(in srgb, var(--_accent) 9%, transparent);
    --vaadin-focus-ring-color: var(--_accent);
    --vaadin-focus-ring-width: 2px;
  }
  .grid[hidden] {
    display: none;
  }
  .grid::part(body-cell) {
    block-size: calc(var(--_row) + 1px);
  }
  .grid.cards::part(body-cell) {
    block-size: auto;
    min-block-size: 88px;
  }
  .grid::part(header-cell) {
    block-size: 37px;
    background-color: var(--_surface);
  }
  .grid::part(first-row-cell) {
    border-block-start-color: var(--_border);
  }
  vaadin-grid-cell-content {
    padding: 4px 12px;
    /* What may be too long is cut where it stands: a second cut around it is a layer of its own in each cell. */
    overflow: visible;
    font-size: var(--_size);
    line-height: 20px;
  }
  vaadin-grid-cell-content.ticks {
    padding-inline: 12px 0;
  }
  vaadin-grid-cell-content.with-row {
    padding: 0 4px;
    text-align: end;
  }
  /* The grid hides it until its row has the pointer or the focus. */
  vaadin-grid-cell-content.with-row:has(> .gear[aria-expanded='true']) {
    opacity: 1;
  }
  @media (hover: none) {
    vaadin-grid-cell-content.with-row {
      opacity: 1;
    }
  }
  .placeholder {
    position: absolute;
    inset: 0;
    background: var(--_surface);
    overflow: hidden;
  }
  .placeholder-row {
    display: flex;
    align-items: center;
    gap: 16px;
    block-size: calc(var(--_row) + 1px);
    padding-inline: 16px;
    border-block-end: 1px solid var(--_border);
  }
  .placeholder-row:first-child {
    block-size: 37px;
  }
  .placeholder-row .skeleton {
    block-size: 12px;
    flex: 1;
  }
  .placeholder-row .skeleton.round {
    flex: none;
    block-size: 32px;
  }
  .list > .message {
    position: absolute;
    inset: 0;
    align-content: center;
    overflow: auto;
    background: var(--_surface);
  }
`;
