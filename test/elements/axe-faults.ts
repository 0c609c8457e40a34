// What axe finds wrong with an element, each with its place. Knows no element.
import axe from 'axe-core';

/** A region is for the page around the element to have. */
const ALL: axe.RunOptions = { rules: { region: { enabled: false } } };

/** By all rules, or by those of these names alone. */
export const axeFaults = async (element: Element, rules?: readonly string[]): Promise<string[]> => {
  const options: axe.RunOptions = rules ? { runOnly: { type: 'rule', values: [...rules] } } : ALL;
  const { violations } = await axe.run(element, { ...options, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
};
