// How the documentation page looks, light and dark. Knows class names only.

export const STYLE = `
:root {
  color-scheme: light dark;
  --text: light-dark(#1b1f27, #e6e8ee); --quiet: light-dark(#5c6575, #9aa3b4); --line: light-dark(#e3e6ec, #2b303a);
  --paper: light-dark(#fff, #15171c); --panel: light-dark(#f6f7f9, #1c1f26); --accent: light-dark(#3153d8, #93a6ff);
  --get: light-dark(#0b6b4f, #5fd3ac); --post: light-dark(#3153d8, #93a6ff); --patch: light-dark(#8a5a00, #e6b455);
  font: 15px/1.6 system-ui, 'Noto Sans', sans-serif; color: var(--text); background: var(--paper);
}
* { box-sizing: border-box; }
html { scroll-padding-top: 24px; }
body { display: grid; grid-template-columns: 232px minmax(0, 820px); gap: 56px; max-width: 1160px; margin: 0 auto; padding: 0 24px; }
nav { position: sticky; top: 0; align-self: start; height: 100vh; overflow: auto; padding: 32px 0; font-size: 13.5px; scrollbar-width: thin; }
nav a { display: block; padding: 3px 0; color: var(--quiet); text-decoration: none; }
nav a:hover { color: var(--accent); }
nav b { display: block; margin: 20px 0 4px; font-size: 12.5px; font-weight: 600; }
main { padding: 32px 0 96px; }
a { color: var(--accent); text-underline-offset: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
h1 { margin: 0 0 4px; font-size: 28px; line-height: 1.25; letter-spacing: -0.01em; }
h2 { margin: 64px 0 0; font-size: 20px; letter-spacing: -0.005em; }
h3 { display: flex; align-items: baseline; gap: 10px; flex-wrap: wrap; margin: 0; font-size: 16px; }
h4 { margin: 20px 0 6px; font-size: 13px; font-weight: 600; color: var(--quiet); }
p { margin: 8px 0; max-width: 70ch; }
.lead { color: var(--quiet); font-size: 16px; }
section { padding: 28px 0; border-bottom: 1px solid var(--line); }
section:last-child { border: 0; }
code { font: 0.88em/1.5 ui-monospace, 'SF Mono', 'DejaVu Sans Mono', monospace; overflow-wrap: anywhere; }
p code, td code, dd code { padding: 1px 4px; border-radius: 4px; background: var(--panel); }
td:first-child code { padding: 0; background: none; }
.method { font: 600 12px/1 ui-monospace, 'SF Mono', 'DejaVu Sans Mono', monospace; text-transform: uppercase; }
.get { color: var(--get); } .post { color: var(--post); } .patch { color: var(--patch); }
.path { font-size: 14px; font-weight: 400; color: var(--quiet); }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th { padding: 6px 12px 6px 0; text-align: start; font-size: 12.5px; font-weight: 600; color: var(--quiet); border-bottom: 1px solid var(--line); }
td { padding: 7px 12px 7px 0; vertical-align: top; border-bottom: 1px solid var(--line); }
tr:last-child td { border: 0; }
td:first-child { width: 30%; } td:nth-child(2) { width: 30%; color: var(--quiet); }
td.inner code { padding-inline-start: 16px; color: var(--quiet); }
.must { color: var(--quiet); font-size: 12.5px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 6px 0; font-size: 14px; }
dt { font-variant-numeric: tabular-nums; } dd { margin: 0; }
@media (max-width: 800px) { body { display: block; } nav { position: static; height: 34vh; padding: 16px 0; border-bottom: 1px solid var(--line); } }
`;
