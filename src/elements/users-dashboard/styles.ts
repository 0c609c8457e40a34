// The look of the dashboard: head, tiles, trend, and how the list and the opened user share the room.
import { css } from 'lit';

export const styles = css`
  :host { background: transparent; position: relative; }
  .root { display: grid; gap: 20px; }
  h2, h3, p, ul { margin: 0; padding: 0; }
  ul { list-style: none; }
  .top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; }
  .top h2 { font-size: calc(var(--_size) + 8px); font-weight: 600; letter-spacing: -0.01em; }
  .month { display: inline-flex; align-items: center; gap: 2px; }
  .month .pop > button { min-inline-size: 148px; font-weight: 600; }
  .months { grid-template-columns: 1fr 1fr; }
  .months button { text-align: start; white-space: nowrap; }
  svg .flip:dir(rtl) { transform: scaleX(-1); transform-origin: center; }

  .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(210px, 1fr)); gap: 12px; }
  .tile { display: flex; flex-direction: column; gap: 6px; padding: 16px; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); min-inline-size: 0; min-block-size: 176px; }
  .tile:has(.figure[aria-pressed='true']) { border-color: var(--_accent); background: var(--_selected); }
  .tile-head { display: flex; align-items: center; gap: 4px; }
  .tile-head h3, .trend h3 { font-size: var(--_size); font-weight: 500; color: var(--_muted); }
  .about { min-block-size: 24px; inline-size: 24px; padding: 0; color: var(--_muted); }
  .about svg { inline-size: 14px; block-size: 14px; }
  .definition p + p { margin-block-start: 8px; }
  .muted { color: var(--_muted); }
  .figure-line { display: flex; align-items: baseline; gap: 10px; }
  .figure { font-size: 28px; line-height: 1.2; font-weight: 600; letter-spacing: -0.02em; color: var(--_text); min-block-size: 34px; }
  .figure[aria-pressed='true'] { color: var(--_accent); background: none; }
  .showing { font-size: var(--_small); color: var(--_accent); font-weight: 500; }
  .versus { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 6px; font-size: var(--_small); color: var(--_muted); }
  .change { display: inline-flex; align-items: center; gap: 3px; padding: 1px 7px; border-radius: 999px; background: var(--_sunken); color: var(--_text); font-weight: 500; }
  .change .arrow { display: inline-flex; }
  .change svg { inline-size: 11px; block-size: 11px; }
  .change.fewer .arrow { rotate: 180deg; }
  .small { font-size: var(--_small); color: var(--_muted); }
  .interval { margin-block-start: auto; padding-block-start: 6px; }
  .spark { inline-size: 100%; block-size: 24px; stroke: var(--_accent); stroke-width: 1.5; opacity: 0.7; overflow: visible; }
  .split { display: flex; gap: 2px; block-size: 6px; border-radius: 3px; overflow: hidden; }
  .split span { background: var(--_key); min-inline-size: 2px; }
  .causes { display: flex; flex-wrap: wrap; gap: 2px 10px; font-size: var(--_small); color: var(--_muted); }
  .causes li { display: inline-flex; align-items: center; gap: 5px; }
  .causes b { font-weight: 500; color: var(--_text); }
  .key { inline-size: 8px; block-size: 8px; border-radius: 2px; background: var(--_key); }
  .cause-choice { --_key: var(--_canceled); }
  .cause-nonpayment { --_key: var(--_danger); }
  .cause-trial_not_converted { --_key: var(--_trial); }
  .cause-other { --_key: var(--_registered); }
  .cause-unknown { --_key: var(--_strong-border); }
  .waiting .label-bar { inline-size: 40%; block-size: 14px; }
  .waiting .figure-bar { inline-size: 55%; block-size: 30px; }
  .waiting .line-bar { inline-size: 85%; block-size: 12px; }
  .waiting .short { inline-size: 60%; }
  .overview { display: grid; gap: 12px; }
  .overview[aria-busy='true'] .tiles, .overview[aria-busy='true'] .trend { opacity: 0.55; }

  .trend { border: 1px solid var(--_border); border-radius: var(--_radius); padding: 12px 16px; background: var(--_surface); min-block-size: 214px; }
  .trend header { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; min-block-size: 32px; }
  .legend { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 6px; margin-inline-start: auto; font-size: var(--_small); color: var(--_muted); }
  .legend i { inline-size: 10px; block-size: 10px; border-radius: 2px; background: var(--_accent); }
  .legend i.before { block-size: 0; border-block-start: 2px dashed var(--_muted); border-radius: 0; background: none; margin-inline-start: 8px; inline-size: 14px; }
  .canvas { position: relative; block-size: 150px; }
  .canvas canvas { position: absolute; inset: 0; }
  .numbers { block-size: 150px; overflow: auto; }
  .numbers table { border-collapse: collapse; inline-size: 100%; font-size: var(--_small); }
  .numbers th, .numbers td { padding: 4px 8px; text-align: end; font-weight: 400; border-block-end: 1px solid var(--_border); }
  .numbers thead th { position: sticky; inset-block-start: 0; background: var(--_surface); color: var(--_muted); font-weight: 500; }
  .numbers th:first-child { text-align: start; }

  .body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; align-items: start; }
  .body users-table { --users-table-height: min(78vh, 720px); }
  .panel { min-inline-size: 0; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); overflow: clip; }
  .body.open { grid-template-columns: minmax(0, 1fr) minmax(380px, 44%); }
  .body.open .panel { block-size: min(78vh, 720px); overflow: auto; animation: come var(--_quick); }
  @keyframes come { from { opacity: 0; translate: 12px 0; } }
  .back { display: none; }

  @container (inline-size < 900px) {
    .body.open { grid-template-columns: minmax(0, 1fr); }
    .body.open .panel { block-size: auto; overflow: visible; border: 0; border-radius: 0; }
    /* Out of the way, and still of its size, so that it comes back as it was. */
    .root.opened .overview, .root.opened .top, .body.open users-table { position: absolute; inset-inline: 0; visibility: hidden; pointer-events: none; }
    .root.opened { gap: 0; }
    .root.opened .back { display: inline-flex; margin-block-end: 8px; }
  }
  @container (inline-size < 480px) {
    .tiles { grid-template-columns: 1fr 1fr; gap: 8px; }
    .tile { padding: 12px; }
    .figure { font-size: 24px; }
    .causes li { inline-size: 100%; }
    .spark { display: none; }
    .trend { padding: 10px 12px; }
  }
  @media print { .month, .about { display: none; } }
`;
