// The look of header and cells.
import { css } from 'lit';

export const cells = css`
  .head {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    line-height: 28px;
    font-size: var(--_small);
    font-weight: 500;
    color: var(--_muted);
    white-space: nowrap;
  }
  .head.end {
    text-align: end;
  }
  .sorter {
    display: flex;
    line-height: 28px;
    min-block-size: 28px;
    padding: 0 6px;
    margin-inline-start: -6px;
    border: 0;
    background: none;
    gap: 4px;
    max-inline-size: 100%;
    justify-content: start;
  }
  .sorter span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .sorter:hover {
    color: var(--_text);
    background: var(--_hover);
  }
  .arrow {
    display: inline-flex;
    color: var(--_text);
    transition: rotate var(--_quick);
  }
  .arrow svg {
    inline-size: 12px;
    block-size: 12px;
  }
  .arrow.desc {
    rotate: 180deg;
  }
  .tick {
    display: inline-grid;
    place-items: center;
    min-inline-size: 24px;
    min-block-size: 24px;
  }
  .person {
    display: flex;
    align-items: center;
    gap: 10px;
    min-inline-size: 0;
  }
  .names {
    display: grid;
    min-inline-size: 0;
    flex: 1;
  }
  .names .name {
    display: block;
    min-block-size: 0;
    font-weight: 500;
    line-height: 18px;
    /* 24 px to hit, over a part of the e-mail: what is ordered later lies above. Positioned, it would be a layer in every row. */
    order: 1;
    grid-row: 1;
    padding-block: 3px;
    margin-block: -3px;
    white-space: nowrap;
    justify-self: start;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .name:focus-visible {
    outline-offset: 0;
  }
  .email {
    grid-row: 2;
    min-inline-size: 0;
    line-height: 16px;
    font-size: var(--_small);
    color: var(--_muted);
  }
  /* A text is cut at the end of its own direction, and begins where the others do. Clipped, not hidden, where a browser can: what is
     hidden may be scrolled, and each such box is a layer of its own. */
  .name bdi,
  .email,
  .value,
  .value bdi {
    display: block;
    overflow: hidden;
    overflow: clip;
    text-overflow: ellipsis;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .email,
  .value {
    white-space: nowrap;
  }
  .badges {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 6px;
    overflow: hidden;
    overflow: clip;
  }
  .value.end {
    text-align: end;
  }
  .value a {
    color: var(--_accent);
  }
  .fault {
    color: var(--_danger);
    display: inline-flex;
  }
  /* To be heard, not seen. What is clipped, as elsewhere, Chromium takes for cut off and paints its whole row anew with every jump. */
  .unseen {
    position: absolute;
    opacity: 0;
    pointer-events: none;
  }
  .names.waiting {
    gap: 6px;
  }
  .bar {
    display: block;
    block-size: 12px;
    inline-size: 70%;
  }
  .person .bar {
    block-size: 10px;
  }
  /* Widths go by place and not by row: a row that scrolls by is the same bars again, with nothing to draw. */
  .bar + .bar {
    inline-size: 44%;
  }
  .skeleton.round {
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
  }
  .row-failure {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_danger);
    font-size: var(--_small);
    white-space: nowrap;
    /* Cut at the edge of its cell: the ring of its button has room. */
    margin: -4px -12px;
    padding: 4px 12px;
    overflow: hidden;
  }
  .row-failure .link {
    text-decoration: underline;
    color: var(--_text);
    font-weight: 500;
    min-block-size: 24px;
  }
  .gear {
    color: var(--_muted);
  }
  .gear:hover {
    color: var(--_text);
  }
`;
