// Whether a page lets workers of ours start. Nothing tells what a page's policy says before it is broken: so a host may say it.

/** `no-workers` on an element, or on one around it, through shadow roots: no worker is tried, and no violation reported. */
export function workersAllowed(element: Element): boolean {
  if (element.closest('[no-workers]')) return false;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? workersAllowed(root.host) : true;
}
