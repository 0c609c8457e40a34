// The look of lists of thousands of rows: every row has one height, so that the space of rows that are not drawn is known.
import { css } from 'lit';

export const longLists = css`
  .long {
    --_line: var(--_row);
    table-layout: fixed;
  }
  .long tbody :is(th, td) {
    padding-block: 0;
    block-size: var(--_line);
    max-block-size: var(--_line);
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .long .named {
    display: flex;
    flex-wrap: nowrap;
  }
  .long .name {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .long .note {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .long .col-started {
    inline-size: 176px;
  }
  .long .col-played,
  .long .col-sessions {
    inline-size: 112px;
    padding-inline-end: 20px;
  }
  .long .col-completion {
    inline-size: 140px;
  }
  .long .col-device {
    inline-size: 110px;
  }
  .long .col-seen {
    inline-size: 120px;
  }
  .long thead th {
    white-space: normal;
    line-height: 1.2;
    padding-block: 4px;
  }
  .long .space:hover > td {
    background-color: transparent;
  }
  .long .space > td {
    block-size: calc(var(--rows) * var(--_line));
    max-block-size: none;
    padding: 0;
    border: 0;
    text-align: center;
    white-space: normal;
    background-image: repeating-linear-gradient(
      transparent 0 calc(var(--_line) - 1px),
      var(--_border) calc(var(--_line) - 1px) var(--_line)
    );
  }
  .long .loading > td {
    background-color: var(--_sunken);
  }
  .long .failed > td {
    vertical-align: top;
    padding-block-start: 6px;
  }
  .long .failed > td > span {
    padding-inline-end: 12px;
    background: var(--_surface);
  }
  @container (480px <= width < 760px) {
    /* Title and device are two lines here. */
    .long {
      --_line: max(var(--_row), 40px);
    }
    .long .col-started {
      inline-size: 124px;
      white-space: normal;
      line-height: 1.3;
    }
    .long .col-started time {
      white-space: normal;
    }
    .long .col-played {
      inline-size: 98px;
      padding-inline-end: 14px;
    }
    .long .col-sessions {
      inline-size: 72px;
      padding-inline-end: 0;
    }
    .long .col-completion {
      inline-size: 96px;
    }
    .long .col-seen {
      inline-size: 100px;
    }
    /* The device stands under the title: its own column has no width, and is still read. */
    .long .col-device {
      inline-size: 0;
      padding: 0;
      font-size: 0;
    }
    .long.sessions .col-completion {
      padding-inline-end: 0;
    }
  }
  @container (width < 480px) {
    .long {
      --_line: 88px;
    }
    .long tbody tr:not(.space) {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px 16px;
      align-content: center;
      padding-block: 0;
      block-size: var(--_line);
    }
    .long tbody tr:not(.space) > * {
      block-size: auto;
      inline-size: auto;
      padding: 0;
      font-size: var(--_small);
      color: var(--_muted);
    }
    .long tbody tr:not(.space) > th {
      grid-column: 1 / -1;
      font-size: inherit;
      color: var(--_text);
    }
    .long tbody tr:not(.space) > .col-completion {
      grid-column: 1;
      grid-row: 3;
    }
    .long tbody tr:not(.space) > :is(.col-played, .col-device, .col-seen) {
      text-align: end;
      grid-column: 2;
    }
    .long.titles .col-sessions::before,
    .long.titles .col-seen::before {
      content: attr(data-label) ' ';
    }
    .long tbody .space,
    .long tbody .space > td {
      display: block;
      padding: 0;
      border: 0;
    }
    .long tbody .space > td {
      block-size: calc(var(--rows) * var(--_line));
    }
  }
`;
