// The look of the list: toolbar, chips, grid and cards. Sizes follow the element's own width, not the window's.
import { css } from 'lit';

export const styles = css`
  :host { block-size: var(--users-table-height, min(70vh, 640px)); min-block-size: 320px; }
  .root { display: flex; flex-direction: column; gap: 12px; block-size: 100%; min-block-size: 0; }
  .toolbar, .bulk { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; min-block-size: 32px; }
  .search { position: relative; display: flex; align-items: center; flex: 1 1 200px; max-inline-size: 320px; }
  .search > svg { position: absolute; inset-inline-start: 10px; color: var(--_muted); pointer-events: none; }
  .search input { inline-size: 100%; padding-inline: 32px 28px; }
  .search kbd {
    position: absolute; inset-inline-end: 8px; padding: 0 5px; border: 1px solid var(--_border); border-radius: 4px;
    color: var(--_muted); font: inherit; font-size: 11px; line-height: 16px; pointer-events: none;
  }
  .search:focus-within kbd { display: none; }
  .segments { display: inline-flex; flex: none; padding: 2px; border-radius: var(--_small-radius); background: var(--_sunken); }
  .segments button { min-block-size: 28px; padding: 0 10px; border-color: transparent; background: none; color: var(--_muted); border-radius: calc(var(--_small-radius) - 1px); }
  .segments button:hover { color: var(--_text); }
  .segments button[aria-pressed='true'] { background: var(--_surface); color: var(--_text); box-shadow: 0 0 0 1px var(--_border); }
  .count { font-weight: 400; color: var(--_muted); font-size: var(--_small); }
  .pop { display: inline-flex; }
  .last { margin-inline-start: auto; }
  .clip { max-inline-size: 220px; overflow: hidden; text-overflow: ellipsis; }
  .panel { inline-size: 320px; }
  .panel fieldset { margin: 0 0 14px; padding: 0; border: 0; min-inline-size: 0; }
  .panel legend { padding: 0 0 6px; font-size: var(--_small); font-weight: 600; color: var(--_muted); }
  .panel fieldset > input, .panel select { inline-size: 100%; }
  .tick-line { display: flex; align-items: center; gap: 8px; min-block-size: 28px; cursor: pointer; }
  .presets { display: flex; flex-wrap: wrap; gap: 6px; margin-block: 12px; }
  .presets button { min-block-size: 28px; padding: 0 10px; border-radius: 999px; font-size: var(--_small); }
  .dates { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
  .dates label { display: grid; gap: 4px; font-size: var(--_small); color: var(--_muted); min-inline-size: 0; }
  .dates input { inline-size: 100%; min-inline-size: 0; }
  .wrong { margin: 8px 0 0; color: var(--_danger); font-size: var(--_small); }
  [popover] footer { display: flex; align-items: center; justify-content: space-between; min-block-size: 32px; margin-block-start: 12px; color: var(--_muted); }
  .chips { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; }
  .clear { color: var(--_muted); font-size: var(--_small); padding-inline: 6px; min-block-size: 24px; }
  .summary { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; font-size: var(--_small); color: var(--_muted); min-block-size: 26px; }
  .summary .chip { color: var(--_text); }
  .chip svg { inline-size: 12px; block-size: 12px; }
  .bulk { padding-inline: 12px; border-radius: var(--_small-radius); background: var(--_selected); font-weight: 500; }
  .banner { display: flex; align-items: center; gap: 12px; padding: 8px 12px; border: 1px solid var(--_danger); border-radius: var(--_small-radius); color: var(--_danger); }

  .list { position: relative; flex: 1; min-block-size: 0; border: 1px solid var(--_border); border-radius: var(--_radius); overflow: hidden; }
  .list[aria-busy='true'] .grid { opacity: 0.55; transition: opacity var(--_quick) 120ms; }
  .grid {
    block-size: 100%; border: 0; border-radius: 0; font: inherit; color: inherit; background: transparent;
    --vaadin-grid-border-width: 0; --vaadin-grid-border-radius: 0; --vaadin-grid-row-border-width: 1px; --vaadin-grid-column-border-width: 0;
    --vaadin-grid-border-color: var(--_border); --vaadin-grid-background: var(--_surface); --vaadin-background-color: var(--_surface);
    --vaadin-text-color: var(--_text); --vaadin-text-color-secondary: var(--_muted); --vaadin-border-color: var(--_border); --vaadin-border-color-secondary: var(--_border);
    --vaadin-grid-cell-padding: 0 12px; --vaadin-grid-header-text-color: var(--_muted); --vaadin-grid-header-font-weight: 500; --vaadin-grid-header-font-size: var(--_small);
    --vaadin-grid-row-hover-background-color: color-mix(in srgb, var(--_text) 4%, transparent);
    --vaadin-grid-row-selected-background-color: color-mix(in srgb, var(--_accent) 9%, transparent);
    --vaadin-focus-ring-color: var(--_accent); --vaadin-focus-ring-width: 2px;
  }
  .grid[hidden] { display: none; }
  /* The user agent lets cells inherit alignment, border colour and, in the grid, background: each change of a row would restyle all its cells. */
  .grid::part(row) { vertical-align: middle; border-color: currentcolor; }
  .grid::part(cell) { vertical-align: middle; background-color: transparent; }
  .grid::part(body-cell) { block-size: calc(var(--_row) + 1px); }
  .grid.cards::part(body-cell) { block-size: auto; min-block-size: 76px; }
  .grid::part(header-cell) { block-size: 37px; background-color: var(--_surface); }
  .grid::part(first-row-cell) { border-block-start-color: var(--_border); }
  vaadin-grid-cell-content { padding: 0 12px; overflow: hidden; text-overflow: ellipsis; font-size: var(--_size); line-height: 20px; }
  vaadin-grid-cell-content:has(> .tick) { padding-inline: 12px 0; }

  .head { display: block; overflow: hidden; text-overflow: ellipsis; line-height: 28px; font-size: var(--_small); font-weight: 500; color: var(--_muted); white-space: nowrap; }
  .head.end { text-align: end; }
  .sorter { display: flex; line-height: 1.2; min-block-size: 28px; padding: 0 6px; margin-inline-start: -6px; border: 0; background: none; gap: 4px; max-inline-size: 100%; justify-content: start; }
  .sorter span:first-child { overflow: hidden; text-overflow: ellipsis; }
  .sorter:hover { color: var(--_text); background: var(--_hover); }
  .arrow { display: inline-flex; color: var(--_text); transition: rotate var(--_quick); }
  .arrow svg { inline-size: 12px; block-size: 12px; }
  .arrow.desc { rotate: 180deg; }
  .tick { display: inline-grid; place-items: center; min-inline-size: 24px; min-block-size: 24px; }
  .person { display: flex; align-items: center; gap: 10px; min-inline-size: 0; }
  .names { display: grid; min-inline-size: 0; flex: 1; }
  .names .name { display: block; min-block-size: 0; font-weight: 500; line-height: 18px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; justify-self: start; max-inline-size: 100%; }
  .email { line-height: 16px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: var(--_small); color: var(--_muted); }
  .badges { display: flex; flex-wrap: nowrap; align-items: center; gap: 6px; overflow: hidden; }
  .value { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .value.end { text-align: end; }
  .value a { color: var(--_accent); }
  .fault { color: var(--_danger); display: inline-flex; }
  .bar { display: block; block-size: 12px; inline-size: 70%; }
  .bar[data-width='1'] { inline-size: 52%; }
  .bar[data-width='2'] { inline-size: 84%; }
  .row-failure { display: flex; align-items: center; gap: 8px; color: var(--_danger); font-size: var(--_small); white-space: nowrap; }
  .row-failure .link { text-decoration: underline; color: var(--_text); font-weight: 500; min-block-size: 24px; }
  .card { display: flex; align-items: center; gap: 8px; padding-block: 10px; }
  .card-body { display: grid; gap: 6px; flex: 1; min-inline-size: 0; }
  .card-line { display: flex; justify-content: space-between; align-items: center; gap: 8px; padding-inline-start: 42px; font-size: var(--_small); color: var(--_muted); }

  .placeholder { position: absolute; inset: 0; background: var(--_surface); overflow: hidden; }
  .placeholder-row { display: flex; align-items: center; gap: 16px; block-size: calc(var(--_row) + 1px); padding-inline: 16px; border-block-end: 1px solid var(--_border); }
  .placeholder-row:first-child { block-size: 37px; }
  .placeholder-row .skeleton { block-size: 12px; flex: 1; }
  .placeholder-row .skeleton.round { flex: none; inline-size: 28px; block-size: 28px; border-radius: 50%; }
  .list > .message { position: absolute; inset: 0; align-content: center; background: var(--_surface); }

  @container (inline-size < 980px) {
    .toolbar .segments { order: 5; }
    .medium .toolbar > .segments, .wide .toolbar > .segments { flex: 1 1 100%; }
    .toolbar > .segments button { flex: 1; }
  }
  .narrow .panel .segments { display: grid; grid-template-columns: 1fr 1fr; }
  .narrow .toolbar { flex-wrap: nowrap; }
  .narrow vaadin-grid-cell-content { padding-inline: 4px 12px; }
  .narrow .card { gap: 2px; }
  .narrow .search { max-inline-size: none; }
  .narrow .search kbd { display: none; }
  .narrow .search input, .narrow .toolbar > .pop > button { min-block-size: 44px; }
  .narrow .panel .segments button, .narrow .panel .presets button, .narrow .panel .tick-line, .narrow .panel input, .narrow .panel select { min-block-size: 40px; }
  .narrow .panel input[type='checkbox'] { min-block-size: 0; }
  .narrow .tick { min-inline-size: 44px; min-block-size: 44px; }
  .narrow .placeholder-row:first-child { display: none; }
  .narrow .placeholder-row { block-size: 77px; }
`;
