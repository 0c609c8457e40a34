// What stands in an element whose code is on its way, or did not come.
import { html, type TemplateResult } from 'lit';
import type { Content, Late } from '../../controllers/late.js';
import { terms as shell } from '../../i18n/en/shell.js';
import { failure } from './failure.js';

export const arriving = (late: Late<Content>): TemplateResult =>
  late.error ? failure(late.error, shell, () => late.retry()) : html`<div class="arriving" aria-busy="true"></div>`;
