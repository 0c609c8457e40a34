// The look of lists: tables with hairlines, folded where they are narrow, cards where they are narrower still.
import { css } from 'lit';

export const lists = css`
  .list {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    text-align: start;
  }
  .list th,
  .list td {
    padding-block: 6px;
    padding-inline: 0 12px;
    block-size: var(--_row);
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: middle;
    font-weight: 400;
  }
  .list thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    block-size: 36px;
    background: var(--_surface);
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 500;
    white-space: nowrap;
  }
  .list :is(th, td):last-child {
    padding-inline-end: 0;
  }
  .list tbody tr:hover > * {
    background: var(--_hover);
  }
  .list time {
    white-space: nowrap;
  }
  .list .numeric {
    text-align: end;
    white-space: nowrap;
  }
  .list .name {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .over > :not(.col-state) {
    color: var(--_muted);
  }
  .named {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: center;
    max-inline-size: 100%;
  }
  .note {
    display: block;
    font-size: var(--_small);
    color: var(--_muted);
  }
  .folded {
    display: none;
  }
  .list .badge {
    white-space: normal;
  }
  .row-skeletons {
    padding-block-start: 36px;
  }
  .row-skeletons > div {
    display: grid;
    grid-template-columns: 2fr 1fr 1fr;
    gap: 24px;
    align-items: center;
    block-size: var(--_row);
    border-block-end: 1px solid var(--_border);
  }
  @container (480px <= width < 760px) {
    .col-trial,
    .col-started:not(.long *),
    .col-reason,
    .col-bought,
    .col-played:not(.long *) {
      display: none;
    }
    .note.folded {
      display: block;
    }
    .folded {
      display: inline;
    }
  }
  @container (width < 480px) {
    .list,
    .list tbody {
      display: block;
    }
    .list thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .list tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 8px 16px;
      padding-block: 14px;
      border-block-end: 1px solid var(--_border);
    }
    .list tbody tr:hover > * {
      background: none;
    }
    .list tbody :is(th, td) {
      display: block;
      block-size: auto;
      padding: 0;
      border: 0;
      text-align: start;
      min-inline-size: 0;
    }
    .list tbody .numeric {
      text-align: start;
    }
    .list:not(.long) tbody tr:first-child {
      padding-block-start: 0;
    }
    .list tbody th {
      grid-column: 1;
    }
    .list tbody .col-state {
      grid-column: 2;
      grid-row: 1;
      justify-self: end;
      text-align: end;
    }
    .list:not(.long) td:not(.col-state)::before {
      content: attr(data-label);
      display: block;
      font-size: var(--_small);
      color: var(--_muted);
    }
    .list .lead {
      display: none;
    }
  }
`;
