// Shows the few signs of Markdown that the document's words use: `code` and **strong**. Everything else is text.
import { html } from 'hono/html';

export const prose = (text: string) =>
  html`${text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part) => {
    if (part.startsWith('`')) return html`<code>${part.slice(1, -1)}</code>`;
    return part.startsWith('**') ? html`<strong>${part.slice(2, -2)}</strong>` : part;
  })}`;

export const paragraphs = (text: string) => html`${text.split('\n\n').map((part) => html`<p>${prose(part)}</p>`)}`;
