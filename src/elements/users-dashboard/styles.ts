// The look of the dashboard: header, tiles, trend, and the panel over them. Sizes follow the element's own width.
import { css } from 'lit';

const page = css`
  .root { position: relative; }
  .main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 20px; }
  .root .flip:dir(rtl) { transform: scaleX(-1); transform-origin: center; }
  h2, h3, p, ul { margin: 0; padding: 0; font-size: inherit; font-weight: inherit; }
  .small { font-size: var(--_small); color: var(--_muted); }
  ul { list-style: none; }
  .top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 12px; min-block-size: 32px; }
  .top h2 { font-size: calc(var(--_size) + 8px); font-weight: 650; line-height: 1.3; letter-spacing: -0.015em; }
  .months { display: inline-flex; gap: 4px; }
  .month { min-inline-size: 172px; }
  .month.skeleton { inline-size: 244px; block-size: 32px; border-radius: var(--_small-radius); }
  .month svg { color: var(--_muted); }
  .month-list { inline-size: 288px; }
  .year { display: flex; align-items: center; justify-content: space-between; margin-block-end: 8px; }
  .year-months { display: grid; grid-template-columns: repeat(3, 1fr); gap: 4px; }
  .year-months button { padding: 0 4px; min-block-size: 36px; font-weight: 400; }
  .year-months button[aria-pressed='true'] { background: var(--_accent); color: var(--_on-accent); border-color: transparent; font-weight: 600; }
  .this-month { inline-size: 100%; margin-block-start: 8px; }
  .banner { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding: 8px 12px; border: 1px solid var(--_danger); border-radius: var(--_small-radius); color: var(--_danger); }
  .banner span { flex: 1 1 240px; }
  .figures-failed { border: 1px solid var(--_border); border-radius: var(--_radius); }
`;

const tiles = css`
  .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); gap: 12px; }
  .tile {
    position: relative; display: flex; flex-direction: column; min-inline-size: 0; min-block-size: 232px; padding: 14px 16px;
    border: 1px solid var(--_border); border-radius: var(--_radius); transition: border-color var(--_quick), background var(--_quick);
  }
  .tile:has(.figure:hover):not(.chosen) { border-color: var(--_strong-border); }
  .tile.chosen { border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); }
  .tile-head { display: flex; align-items: center; gap: 2px; min-block-size: 24px; }
  .tile-head h3, .trend-head h3 { font-weight: 500; }
  button.info { position: relative; z-index: 1; inline-size: 24px; min-block-size: 24px; color: var(--_muted); }
  button.info svg { inline-size: 14px; block-size: 14px; }
  .definition { inline-size: 300px; }
  .definition p + p { margin-block-start: 8px; }
  .mark { display: inline-flex; align-items: center; gap: 4px; margin-inline-start: auto; font-size: var(--_small); font-weight: 500; color: var(--_accent); white-space: nowrap; }
  .mark svg { inline-size: 14px; block-size: 14px; }
  .line { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 8px; }
  button.link.figure, .figure { font-size: calc(var(--_size) * 2); font-weight: 600; line-height: 40px; letter-spacing: -0.02em; }
  button.figure:hover { text-decoration: none; }
  button.figure[aria-pressed='true'], .whole[aria-pressed='true'] { background: none; }
  /* The whole tile answers to a press; what stands in it beside the figure is above. */
  button.figure::after { content: ''; position: absolute; inset: 0; border-radius: var(--_radius); cursor: pointer; }
  button.figure:focus-visible { outline: none; }
  button.figure:focus-visible::after { outline: 2px solid var(--_accent); outline-offset: 2px; }
  .change { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 8px; min-block-size: 24px; }
  .delta { display: inline-flex; align-items: center; gap: 3px; padding: 1px 8px 1px 6px; border-radius: 999px; background: var(--_sunken); font-size: var(--_small); font-weight: 600; line-height: 18px; }
  .delta.same { padding-inline-start: 8px; }
  .delta svg { inline-size: 11px; block-size: 11px; stroke-width: 2; }
  .delta.fewer svg { rotate: 180deg; }
  .whole, button.link.whole { position: relative; z-index: 1; display: flex; align-items: center; align-self: start; min-block-size: 24px; margin-block-start: 2px; color: var(--_muted); font-size: var(--_small); font-weight: 400; }
  .whole:hover, .whole[aria-pressed='true'] { color: var(--_text); }
  button.whole[aria-pressed='true'] { font-weight: 600; color: var(--_accent); }
  .basis { margin-block-start: auto; padding-block-start: 10px; }
  .basis > span { display: block; }
  span.skeleton { display: inline-block; vertical-align: top; }
  .swatch.skeleton { background: var(--_sunken); }
  .figure.skeleton { line-height: 32px; margin-block: 4px; }
  div.spark { display: block; }
  .spark { inline-size: 100%; block-size: 36px; flex: 1 1 36px; max-block-size: 72px; min-block-size: 0; margin-block-start: 10px; overflow: visible; stroke: none; color: var(--_accent); }
  .root[dir='rtl'] .spark { transform: scaleX(-1); }
  .spark-line { fill: none; stroke: currentcolor; stroke-width: 1.5; vector-effect: non-scaling-stroke; opacity: 0.65; }
  .spark-area { fill: currentcolor; opacity: 0.1; stroke: none; }
  .causes { display: grid; gap: 6px; margin-block-start: 8px; }
  .stack { display: flex; gap: 2px; block-size: 6px; border-radius: 999px; overflow: hidden; background: var(--_sunken); }
  .stack span { min-inline-size: 2px; flex-basis: 0; background: var(--_tone); }
  .legend { display: flex; flex-wrap: wrap; gap: 0 12px; font-size: var(--_small); color: var(--_muted); }
  .legend[hidden] { display: none; }
  .legend li { display: inline-flex; align-items: center; gap: 5px; }
  .legend b { font-weight: 600; color: var(--_text); }
  .swatch { display: inline-block; inline-size: 8px; block-size: 8px; border-radius: 2px; background: var(--_tone, currentcolor); flex: none; }
  .cause-choice { --_tone: var(--_accent); }
  .cause-nonpayment { --_tone: var(--_danger); }
  .cause-trial_not_converted { --_tone: var(--_trial); }
  .cause-other { --_tone: var(--_canceled); }
  .cause-unknown { --_tone: color-mix(in srgb, var(--_muted), var(--_surface) 35%); }
  @media (forced-colors: active) { .stack span, .swatch, .spark { forced-color-adjust: none; } }
`;

const trend = css`
  .trend { display: grid; gap: 8px; padding: 14px 16px 12px; border: 1px solid var(--_border); border-radius: var(--_radius); min-inline-size: 0; }
  .trend-head { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; min-block-size: 32px; }
  .as-table { margin-inline-start: auto; min-block-size: 28px; padding: 0 8px; font-size: var(--_small); color: var(--_muted); }
  .as-table[aria-pressed='true'] { border-color: transparent; background: none; }
  .plot { position: relative; block-size: 160px; min-inline-size: 0; }
  .plot canvas { position: absolute; inset: 0; }
  .whole-plot { position: absolute; inset: 0; }
  /* The drawing's colours: a change of any, whatever its reason, ends a transition that tells. */
  .inks { position: absolute; inline-size: 0; block-size: 0; overflow: hidden; }
  .inks > i { transition: color 1ms; }
  .ink-current { color: color-mix(in srgb, var(--_accent), var(--_surface) 22%); }
  .ink-previous { color: var(--_muted); }
  .ink-grid { color: var(--_border); }
  .ink-text { color: var(--_muted); }
  .ink-tip { color: var(--_surface); }
  .swatch.dash { inline-size: 14px; block-size: 0; border-block-start: 2px dashed currentcolor; border-radius: 0; background: none; }
  .numbers { block-size: 100%; overflow: auto; border: 1px solid var(--_border); border-radius: var(--_small-radius); }
  table { inline-size: 100%; border-collapse: separate; border-spacing: 0; }
  th, td { padding: 5px 12px; text-align: end; border-block-end: 1px solid var(--_border); font-weight: 400; }
  th:first-child { text-align: start; }
  thead th { position: sticky; inset-block-start: 0; background: var(--_surface); color: var(--_muted); font-size: var(--_small); font-weight: 500; }
  tfoot th, tfoot td { position: sticky; inset-block-end: 0; background: var(--_surface); border-block: 1px solid var(--_border); border-block-end: 0; font-weight: 600; }
`;

const panel = css`
  .layer { position: absolute; inset-block: 0; inset-inline-end: 0; inline-size: min(600px, 50%); z-index: 5; pointer-events: none; }
  .panel {
    pointer-events: auto; position: sticky; inset-block-start: var(--users-panel-top, 0px);
    block-size: min(100%, 100vh - var(--users-panel-top, 0px)); overflow: auto; overscroll-behavior: contain;
    border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); box-shadow: var(--_shadow);
    animation: arrive 160ms ease-out; --_from: 24px;
  }
  @supports (block-size: 100dvh) { .panel { block-size: min(100%, 100dvh - var(--users-panel-top, 0px)); } }
  .root[dir='rtl'] .panel { --_from: -24px; }
  .panel:has(> h2:focus-visible) { outline: 2px solid var(--_accent); outline-offset: -2px; }
  @keyframes arrive { from { opacity: 0; transform: translateX(var(--_from)); } }
  @media (prefers-reduced-motion: reduce) { .panel { animation: none; } }
  .back { display: none; }
  /* The list makes room for the panel; nothing above it moves. */
  .list { min-inline-size: 0; }
  .root.open .list { padding-inline-end: calc(min(600px, 50%) + 16px); }
  @container (inline-size < 900px) {
    .layer { inline-size: 100%; }
    .root.open .main { visibility: hidden; }
    .root.open .list { padding-inline-end: 0; }
    .panel { border: 0; border-radius: 0; box-shadow: none; }
    .back { display: inline-flex; margin: 8px 8px 0; padding-inline: 8px 12px; min-block-size: 44px; }
  }
`;

const widths = css`
  @container (inline-size < 900px) {
    .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .tile { min-block-size: 200px; }
  }
  @container (inline-size < 480px) {
    .main { gap: 16px; }
    .top h2 { font-size: calc(var(--_size) + 6px); }
    .months { flex: 1 1 240px; }
    .month { flex: 1; min-inline-size: 0; }
    .months button { min-block-size: 44px; }
    .month.skeleton { block-size: 44px; }
    .months .icon { inline-size: 44px; }
    .months [popover] button { min-block-size: 44px; }
    .tiles { gap: 8px; }
    .tile { padding: 10px 12px; }
    .mark span { display: none; }
    button.info { inline-size: 44px; min-block-size: 44px; margin: -10px -10px -10px -6px; }
    .whole, button.link.whole { min-block-size: 44px; margin-block: -6px -4px; }
    .trend { padding: 10px 12px; }
    .trend-head .legend { order: 1; flex-basis: 100%; }
    .as-table { inline-size: 44px; min-block-size: 44px; margin: -8px -8px -8px auto; padding: 0; }
    .as-table span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  }
`;

export const styles = [page, tiles, trend, panel, widths];
