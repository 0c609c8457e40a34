// The demo's back office: a host page that uses the package's source, with its own language and theme switches.
import '../src/define/index.js';

const root = document.documentElement;

for (const select of document.querySelectorAll<HTMLSelectElement>('.switches select')) {
  select.addEventListener('change', () => {
    if (select.name === 'lang') root.lang = select.value;
    else root.style.colorScheme = select.value;
  });
}
