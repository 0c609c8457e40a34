// What is drawn in a tile: sparkline, stacked line, legend.
import { css } from 'lit';

export const drawings = css`
  div.spark {
    display: block;
  }
  .spark {
    inline-size: 100%;
    block-size: 36px;
    flex: 1 1 36px;
    max-block-size: 72px;
    min-block-size: 0;
    margin-block-start: 10px;
    overflow: visible;
    stroke: none;
    color: var(--_accent);
  }
  .root[dir='rtl'] .spark {
    transform: scaleX(-1);
  }
  .spark-line {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
    opacity: 0.65;
  }
  .spark-area {
    fill: currentcolor;
    opacity: 0.1;
    stroke: none;
  }
  .causes {
    display: grid;
    gap: 6px;
    margin-block-start: 8px;
  }
  .causes .legend {
    display: grid;
    place-content: start;
  }
  /* As high before the number is there as with it, whatever it is. */
  .causes .small {
    min-block-size: 2.9em;
  }
  .stack {
    display: block;
    inline-size: 100%;
    block-size: 8px;
    border-radius: var(--_pill);
    background: var(--_sunken);
  }
  .stack rect {
    fill: var(--_tone);
    stroke: var(--_surface);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
  .root[dir='rtl'] .stack {
    transform: scaleX(-1);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    font-size: var(--_small);
    color: var(--_muted);
  }
  .legend[hidden] {
    display: none;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
  .legend b {
    font-weight: 600;
    color: var(--_text);
  }
  .swatch {
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 2px;
    background: var(--_tone, currentcolor);
    flex: none;
  }
  .cause-choice {
    --_tone: var(--_accent);
  }
  .cause-nonpayment {
    --_tone: var(--_danger);
  }
  .cause-trial_not_converted {
    --_tone: var(--_trial);
  }
  .cause-other {
    --_tone: var(--_canceled);
  }
  .cause-unknown {
    --_tone: color-mix(in srgb, var(--_muted), var(--_surface) 35%);
  }
  @media (forced-colors: active) {
    .stack,
    .causes .swatch,
    .spark {
      forced-color-adjust: none;
    }
    /* The ink of the bars, which are drawn in the text's colour then. */
    .trend .swatch.ink-current {
      border: 4px solid;
    }
  }
`;
