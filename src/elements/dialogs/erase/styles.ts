// The look of what the dialog shows that erases users.
import { css } from 'lit';

export const styles = css`
  .erase-plan {
    display: grid;
    gap: 16px;
  }
  .dialog-body :is(.erase-plan, .erase-results, .erase-file, .erase-progress) :is(p, ul, dl, dd) {
    margin: 0;
  }
  .erase-people,
  .erase-results,
  .erase-failures {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .erase-people {
    grid-template-columns: repeat(auto-fill, minmax(min(230px, 100%), 1fr));
  }
  .erase-people li {
    display: flex;
    align-items: center;
    gap: 10px;
    min-inline-size: 0;
  }
  .erase-people span:not(.avatar) {
    display: grid;
    /* A name from right to left begins where the others do. */
    justify-items: start;
    min-inline-size: 0;
  }
  /* Whole: who is erased must be known. */
  .erase-people bdi {
    max-inline-size: 100%;
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .erase-people .erase-email,
  .erase-others,
  .erase-quiet {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
  }
  .erase-parts {
    display: grid;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .erase-parts > div {
    display: grid;
    grid-template-columns: 116px minmax(0, 1fr);
    gap: 2px 16px;
    padding: 10px 12px;
  }
  .erase-parts > div + div {
    border-block-start: 1px solid var(--_border);
  }
  .erase-parts dt {
    color: var(--_muted);
    font-size: inherit;
  }
  .erase-parts dd {
    text-wrap: pretty;
  }
  .erase-note,
  .erase-running {
    background: color-mix(in srgb, var(--_raised), var(--_canceled) 10%);
  }
  .erase-note {
    margin: 0;
    padding: 8px 12px;
    border-radius: var(--_small-radius);
  }
  .erase-running:last-child {
    border-radius: 0 0 var(--_radius) var(--_radius);
  }
  .erase-file {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 16px;
    align-items: center;
  }
  .erase-file-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .erase-file > progress,
  .erase-file-state {
    grid-column: 1 / -1;
  }
  .erase-file-state {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--_muted);
    font-size: var(--_small);
    overflow-wrap: anywhere;
  }
  .erase-file-state:empty {
    display: none;
  }
  .erase-final {
    display: flex;
    gap: 8px;
    align-items: center;
    color: var(--_danger);
    font-weight: 500;
  }
  .erase-count {
    display: grid;
    gap: 4px;
    justify-items: start;
  }
  .erase-count input {
    inline-size: 180px;
  }
  .erase-count input[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .erase-wrong {
    color: var(--_danger);
    font-size: var(--_small);
  }
  .erase-progress {
    display: grid;
    gap: 6px;
    margin-block-end: 16px;
  }
  .erase-results li {
    display: flex;
    gap: 8px;
  }
  .erase-results svg {
    margin-block-start: 2px;
  }
  .erase-failures {
    gap: 2px;
    max-block-size: 240px;
    padding-block-start: 4px;
    color: var(--_muted);
    overflow: auto;
    overflow-wrap: anywhere;
  }
  .erase-kept {
    margin: 0;
  }
  .erase-kept + .erase-note,
  .erase-results + .erase-note,
  .banner + .erase-results,
  .erase-quiet + .erase-results {
    margin-block-start: 16px;
  }
  .erase-skeleton {
    display: grid;
    gap: 12px;
  }
  .erase-skeleton > * {
    block-size: 44px;
  }
  @media (max-width: 480px) {
    .erase-parts > div,
    .erase-file {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
