// The look of viewed contents: period, totals, bars, completion.
import { css } from 'lit';

export const watched = css`
  .views-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    margin-block-end: 20px;
  }
  .views-period {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .period-choice {
    inline-size: 300px;
  }
  .presets {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 6px;
  }
  .presets.all {
    grid-template-columns: 1fr;
    margin-block-end: 6px;
  }
  .presets button {
    padding-inline: 8px;
  }
  .dates {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    margin-block-start: 12px;
  }
  .dates label {
    display: grid;
    gap: 4px;
    font-size: var(--_small);
    color: var(--_muted);
  }
  .dates input {
    inline-size: 100%;
    min-inline-size: 0;
    padding-inline: 8px;
    font-size: var(--_small);
  }
  .wrong {
    margin: 8px 0 0;
    color: var(--_danger);
    font-size: var(--_small);
  }
  .segments {
    display: inline-flex;
  }
  .segments button {
    border-radius: 0;
    margin-inline-start: -1px;
  }
  .segments button:first-child {
    border-start-start-radius: var(--_small-radius);
    border-end-start-radius: var(--_small-radius);
    margin: 0;
  }
  .segments button:last-child {
    border-start-end-radius: var(--_small-radius);
    border-end-end-radius: var(--_small-radius);
  }
  .segments button[aria-pressed='true'] {
    position: relative;
  }
  .totals {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 12px 24px;
    margin: 0 0 12px;
  }
  .totals dd:not(.note) {
    font-size: calc(var(--_size) + 6px);
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: -0.01em;
  }
  .totals > div {
    min-block-size: 62px;
    min-inline-size: 0;
  }
  .totals .line {
    display: block;
  }
  .totals .fact-line {
    block-size: 20px;
    margin-block-start: 6px;
  }
  .chart {
    margin: 0 0 24px;
  }
  .chart-head,
  .axis {
    display: flex;
    align-items: center;
    min-block-size: 1.45em;
    justify-content: space-between;
    gap: 16px;
    font-size: var(--_small);
    color: var(--_muted);
  }
  .chart-head {
    min-block-size: 28px;
  }
  .chart-head > :last-child {
    margin-inline-start: auto;
  }
  .as-table {
    min-block-size: 28px;
    padding: 0 8px;
    color: inherit;
    font-size: inherit;
  }
  .numbers {
    max-block-size: 320px;
    margin-block-start: 8px;
    overflow: auto;
  }
  .bars {
    display: flex;
    align-items: stretch;
    gap: clamp(1px, 0.25cqi, 4px);
    block-size: 96px;
    margin: 8px 0 4px;
    padding: 0;
    list-style: none;
    border-block-end: 1px solid var(--_border);
  }
  .bars li {
    flex: 1 1 0;
    display: flex;
    align-items: end;
    min-inline-size: 0;
    max-inline-size: 40px;
    border-radius: 3px 3px 0 0;
    position: relative;
  }
  .bars li:hover {
    background: var(--_hover);
  }
  .bar {
    inline-size: 100%;
    block-size: max(2px, var(--share));
    border-radius: 3px 3px 0 0;
    background: color-mix(in srgb, var(--_surface), var(--_accent) 72%);
  }
  .bars li:hover .bar {
    background: var(--_accent);
  }
  .bar.zero {
    block-size: 0;
  }
  .bars.skeleton {
    border-radius: 4px;
  }
  .completion {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    max-inline-size: 140px;
  }
  .track {
    flex: 1 1 auto;
    min-inline-size: 24px;
    block-size: 4px;
    border-radius: 2px;
    background: color-mix(in srgb, var(--_surface), var(--_text) 12%);
    overflow: hidden;
  }
  .track span {
    display: block;
    block-size: 100%;
    inline-size: var(--share);
    border-radius: 2px;
    background: var(--_accent);
  }
  .rate {
    flex: none;
    min-inline-size: 36px;
    text-align: end;
  }
  @media (forced-colors: active) {
    .bar,
    .track span {
      background: CanvasText;
    }
    .track {
      outline: 1px solid;
    }
  }
  @container (width < 640px) {
    .totals {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
