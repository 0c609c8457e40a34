// A host that draws with a Lit of its own.
import { html, render } from 'lit';

render(html`<h2>Drawn by the host’s Lit</h2>`, document.querySelector('#theirs'));
