// Who is measured, in the order of the table. Names only; how each is built is in build.ts.

export interface Contender {
  readonly name: string;
  readonly label: string;
  /** The page's script in pages/. */
  readonly page: string;
  /** Comes by our script tag, or by a grid that our build changes. */
  readonly script?: 'cdn' | 'cdn-plain';
  readonly patched?: true;
}

export const contenders: readonly Contender[] = [
  { name: 'ours', label: 'ott-users', page: 'ours', script: 'cdn' },
  { name: 'ours-plain', label: 'ott-users without the patches for speed', page: 'ours', script: 'cdn-plain' },
  { name: 'vaadin', label: '@vaadin/grid', page: 'vaadin' },
  { name: 'vaadin-patched', label: '@vaadin/grid with our patches', page: 'vaadin', patched: true },
  { name: 'ag', label: 'ag-grid-community', page: 'ag' },
  { name: 'tanstack', label: '@tanstack/lit-virtual', page: 'tanstack' },
  { name: 'regular', label: 'regular-table', page: 'regular' },
  { name: 'floor', label: 'bare floor', page: 'floor' },
];

export const named = (name: string): Contender => {
  const found = contenders.find((contender) => contender.name === name);
  if (!found) throw new Error(`No contender is called ${name}: ${contenders.map((each) => each.name).join(', ')}.`);
  return found;
};
