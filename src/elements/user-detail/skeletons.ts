// Grey shapes of the final size, for what has not arrived. Hidden from assistive technology.
import { html, type TemplateResult } from 'lit';

const times = (count: number, shape: TemplateResult): TemplateResult[] => Array.from({ length: count }, () => shape);

export const headerSkeleton = html` <span class="avatar skeleton" aria-hidden="true"></span>
  <div class="who" aria-hidden="true">
    <span class="skeleton line title-line"></span>
    <span class="skeleton line email-line"></span>
  </div>
  <p class="why" aria-hidden="true"><span class="skeleton line why-line"></span></p>`;

const labelled = html`<div><span class="skeleton line label-line"></span><span class="skeleton line fact-line"></span></div>`;

export const factSkeleton = html`<span class="skeleton line fact-line" aria-hidden="true"></span>`;

export const fieldsSkeleton = html` <div class="fields shimmer" aria-hidden="true">
  ${times(8, html`<div class="field"><span class="skeleton line label-line"></span><span class="skeleton line"></span></div>`)}
</div>`;

/**
 * All of a user of whom nothing is known yet. How high a header gets depends on whom it names, so that nothing that stands below it is
 * shown before: it would move under somebody's finger.
 */
export const userSkeleton = (loading: string): TemplateResult =>
  html` <div aria-busy="true">
      <span class="visually-hidden">${loading}</span>
      <div class="head shimmer">${headerSkeleton}</div>
      <div class="facts shimmer" aria-hidden="true">${times(4, labelled)}</div>
    </div>
    <div class="tabs" aria-hidden="true">
      ${times(4, html`<span class="tab-skeleton"><span class="skeleton line label-line"></span></span>`)}
    </div>
    <div class="panel">${fieldsSkeleton}</div>`;

export const rowsSkeleton = html` <div class="row-skeletons shimmer" aria-hidden="true">
  ${times(5, html`<div><span class="skeleton line"></span><span class="skeleton line"></span><span class="skeleton line"></span></div>`)}
</div>`;

export const totalsSkeleton = html` <div class="shimmer" aria-hidden="true">
  <div class="totals">
    ${times(4, html`<div><span class="skeleton line label-line"></span><span class="skeleton line fact-line"></span></div>`)}
  </div>
  <div class="chart">
    <div class="chart-head"><span class="skeleton line label-line"></span></div>
    <div class="bars skeleton"></div>
    <div class="axis">&nbsp;</div>
  </div>
</div>`;
