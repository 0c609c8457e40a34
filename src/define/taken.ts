// Says whether the page has a tag already: mostly another copy of ours, older or newer, which then stays. Warns once.
let told = false;

export function isTaken(tag: string): boolean {
  const taken = customElements.get(tag) !== undefined;
  // oxlint-disable-next-line no-console -- The one who put the second copy there reads it nowhere else.
  if (taken && !told) console.warn(`ott-users: <${tag}> is taken by another copy`);
  told ||= taken;
  return taken;
}
