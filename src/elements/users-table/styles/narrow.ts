// What changes with the element's own width, down to cards on a phone. Comes after the other styles.
import { css } from 'lit';

export const narrow = css`
  .card {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-block: 10px;
  }
  .card-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    flex: 1;
    min-inline-size: 0;
  }
  .card-line {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 4px 8px;
    padding-inline-start: 42px;
    font-size: var(--_small);
    color: var(--_muted);
  }
  .card-line time {
    flex: none;
  }
  .card-line .badges {
    flex-wrap: wrap;
    gap: 4px 6px;
  }
  @container (inline-size < 1100px) {
    .toolbar .segments {
      order: 5;
    }
    .toolbar > .segments {
      flex: 1 1 100%;
      flex-wrap: wrap;
    }
    .toolbar > .segments button {
      flex: 1;
    }
  }
  /* Words that an icon can stand for, where the line would break. */
  @container (inline-size < 760px) or (1100px <= inline-size < 1200px) {
    .export span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .search {
      flex-basis: 160px;
    }
  }
  @container (inline-size < 660px) {
    .last > button > span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @container (inline-size < 600px) {
    .search {
      flex-basis: 100px;
    }
  }
  .narrow .toolbar {
    min-block-size: 44px;
    flex-wrap: nowrap;
  }
  .narrow .row-failure {
    white-space: normal;
  }
  /* A line of its own, for its words in every language. */
  @container (inline-size < 324px) {
    .narrow .toolbar {
      flex-wrap: wrap;
    }
    .narrow .search {
      flex-basis: 100%;
    }
    .narrow .toolbar > .pop {
      margin-inline-end: auto;
    }
  }
  .narrow vaadin-grid-cell-content {
    padding-inline: 4px 12px;
  }
  .narrow .card {
    gap: 2px;
  }
  .narrow .awaited {
    padding-inline-start: 46px;
  }
  .narrow .search {
    max-inline-size: none;
  }
  .narrow .search kbd {
    display: none;
  }
  .narrow .search input,
  .narrow .toolbar > button,
  .narrow .toolbar > .pop > button {
    min-block-size: 44px;
  }
  .narrow .add,
  .narrow .export,
  .narrow .gear {
    inline-size: 44px;
    min-block-size: 44px;
    flex: none;
  }
  .narrow .gear {
    margin-inline-end: -8px;
  }
  .narrow .tick {
    min-inline-size: 44px;
    min-block-size: 44px;
  }
  .narrow .placeholder-row:first-child {
    display: none;
  }
  .narrow .placeholder-row {
    block-size: 89px;
  }
`;
