// The look of what an import would do or has done.
import { css } from 'lit';

export const report = css`
  .import-counts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(104px, 1fr));
    gap: 8px;
    margin: 0 0 16px;
  }
  .import-counts > div {
    display: flex;
    flex-direction: column-reverse;
    padding: 10px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .import-counts dt {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .import-counts dd {
    margin: 0;
    font-size: 20px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .import-counts .refused dd {
    color: var(--_danger);
  }
  .import-details {
    margin-block-end: 8px;
    border: 1px solid var(--_border);
    border-radius: var(--_small-radius);
  }
  .import-details summary {
    padding: 8px 12px;
    border-radius: var(--_small-radius);
    cursor: pointer;
  }
  .import-details summary span {
    color: var(--_muted);
  }
  .import-details > p {
    max-block-size: 160px;
    margin: 0;
    padding: 0 12px 10px;
    color: var(--_muted);
    overflow: auto;
    overflow-wrap: anywhere;
  }
  .import-table {
    max-block-size: 280px;
    overflow: auto;
  }
  .import-table table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .import-table :is(th, td) {
    padding: 6px 12px;
    border-block-start: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .import-table th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_raised);
    color: var(--_muted);
    font-weight: 500;
  }
  .import-table td:first-child {
    font-variant-numeric: tabular-nums;
  }
  .import-refused h4 {
    display: flex;
    gap: 8px;
    align-items: center;
    margin: 16px 0 8px;
    font-size: inherit;
    font-weight: 600;
  }
  .import-save {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    margin-block-start: 12px;
  }
  .import-save span {
    color: var(--_muted);
  }
`;
