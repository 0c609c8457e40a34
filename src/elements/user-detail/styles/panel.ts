// The look of the tabs' names, the open panel and the fields of the personal information.
import { css } from 'lit';

export const panel = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    border-block-end: 1px solid var(--_border);
    margin-block-start: -8px;
  }
  .tabs button {
    flex: none;
    min-block-size: 40px;
    padding: 0 2px;
    border: 0;
    border-radius: 4px 4px 0 0;
    background: none;
    color: var(--_muted);
    box-shadow: inset 0 0 0 transparent;
  }
  .tabs button:hover {
    color: var(--_text);
  }
  .tabs button[aria-selected='true'] {
    color: var(--_text);
    box-shadow: inset 0 -2px 0 var(--_accent);
  }
  .tabs button:focus-visible {
    outline-offset: -2px;
  }
  @media (forced-colors: active) {
    .tabs button[aria-selected='true'] {
      border-block-end: 2px solid Highlight;
    }
  }
  @media (pointer: coarse) {
    .tabs button {
      min-block-size: 44px;
    }
  }
  /* As wide as two digits, so that no tab moves when the counts come. */
  .count {
    min-inline-size: 22px;
    min-block-size: 1lh;
    padding: 1px 4px;
    border-radius: var(--_pill);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 500;
  }
  .count:empty {
    visibility: hidden;
  }
  .tab-skeleton {
    display: inline-flex;
    align-items: center;
    inline-size: 110px;
    max-inline-size: 100%;
    block-size: 40px;
  }
  .panel {
    min-inline-size: 0;
    min-block-size: 240px;
    border-radius: 4px;
  }
  .panel:focus-visible {
    outline-offset: 6px;
  }
  .root .mark {
    display: inline-block;
    padding: 0 6px;
    border: 1px solid var(--_border);
    border-radius: 4px;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
    white-space: nowrap;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(210px, 100%), 1fr));
    gap: 18px 24px;
    margin: 0;
  }
  .field {
    min-inline-size: 0;
    display: grid;
    gap: 2px;
    align-content: start;
  }
  .field.long {
    grid-column: 1 / -1;
    max-inline-size: 70ch;
  }
  .field.long dd {
    white-space: pre-wrap;
  }
  .field a {
    color: var(--_accent);
    text-underline-offset: 2px;
    overflow-wrap: anywhere;
  }
  .field dt {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 6px;
    align-items: center;
    align-self: start;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin: 2px 0 0;
    padding: 0;
    list-style: none;
  }
  .choices li {
    padding: 1px 8px;
    border-radius: var(--_pill);
    background: var(--_sunken);
    font-size: var(--_small);
  }
  .message.empty {
    padding-block: 56px;
  }
  .gone {
    padding-block: 72px;
  }
  .zone {
    margin: 0;
    font-size: var(--_small);
    color: var(--_muted);
  }
  @container (width >= 480px) {
    .field.wide {
      grid-column: span 2;
    }
  }
  @container (width < 640px) {
    .tabs {
      column-gap: 8px;
    }
  }
  @container (width < 480px) {
    /* Two by two, each line with its hairline. */
    .tabs {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 0;
      border: 0;
    }
    .tabs button {
      padding-inline: 4px;
      border-radius: 0;
      box-shadow: inset 0 -1px 0 var(--_border);
      white-space: normal;
    }
    .fields {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .field {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 12px;
      padding-block: 10px;
      border-block-end: 1px solid var(--_border);
    }
    .field:first-child {
      padding-block-start: 0;
    }
    .field.long {
      grid-template-columns: minmax(0, 1fr);
      gap: 2px;
    }
    .field dt {
      font-size: inherit;
    }
  }
`;
