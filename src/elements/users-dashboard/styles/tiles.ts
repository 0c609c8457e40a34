// The tiles: figure, comparison, causes and sparkline.
import { css } from 'lit';

export const tiles = css`
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(165px, 1fr));
    gap: 12px;
  }
  .tile {
    position: relative;
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    padding: calc(var(--_gap) - 6px) calc(var(--_gap) - 4px);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    transition:
      border-color var(--_quick),
      background var(--_quick);
  }
  /* What a coming tile hides from assistive technology. */
  .tile > div[aria-hidden] {
    display: contents;
  }
  .tile:has(.figure:hover):not(.chosen) {
    border-color: var(--_strong-border);
  }
  .tile.chosen {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .tile-head {
    display: flex;
    align-items: center;
    gap: 2px;
    min-block-size: 24px;
  }
  .tile-head h3,
  .trend-head h3 {
    font-weight: 500;
  }
  button.info {
    position: relative;
    z-index: 1;
    inline-size: 24px;
    min-block-size: 24px;
    color: var(--_muted);
  }
  button.info svg {
    inline-size: 14px;
    block-size: 14px;
  }
  .definition {
    inline-size: 300px;
  }
  .definition p + p {
    margin-block-start: 8px;
  }
  .mark {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    margin-inline-start: auto;
    font-size: var(--_small);
    font-weight: 500;
    color: var(--_accent);
    white-space: nowrap;
  }
  .mark svg {
    inline-size: 14px;
    block-size: 14px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
  }
  button.link.figure,
  .figure {
    font-size: calc(var(--_size) * 2);
    font-weight: 600;
    line-height: 40px;
    letter-spacing: -0.02em;
  }
  button.figure:hover {
    text-decoration: none;
  }
  button.figure[aria-pressed='true'],
  .whole[aria-pressed='true'] {
    background: none;
  }
  /* The whole tile answers to a press; what stands in it beside the figure is above. */
  button.figure::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  button.figure:focus-visible {
    outline: none;
  }
  button.figure:focus-visible::after {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .change {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    min-block-size: 24px;
  }
  .delta {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    padding: 1px 8px 1px 6px;
    border-radius: var(--_pill);
    background: var(--_sunken);
    font-size: var(--_small);
    font-weight: 600;
    line-height: 18px;
  }
  .delta.same {
    padding-inline-start: 8px;
  }
  .delta svg {
    inline-size: 11px;
    block-size: 11px;
    stroke-width: 2;
  }
  .delta.fewer svg {
    rotate: 180deg;
  }
  .whole,
  button.link.whole {
    position: relative;
    z-index: 1;
    display: flex;
    align-items: center;
    place-self: start;
    min-block-size: 24px;
    margin-block-start: 2px;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
  }
  .whole:hover,
  .whole[aria-pressed='true'] {
    color: var(--_text);
  }
  button.whole[aria-pressed='true'] {
    font-weight: 600;
    color: var(--_accent);
  }
  /* Three lines, however many there are. */
  .basis {
    margin-block-start: auto;
    padding-block-start: 10px;
    min-block-size: 72px;
  }
  .basis > span {
    display: block;
  }
  span.skeleton {
    display: inline-block;
    vertical-align: top;
  }
  .swatch.skeleton {
    background: var(--_sunken);
  }
  .figure.skeleton {
    line-height: 32px;
    margin-block: 4px;
  }
`;
