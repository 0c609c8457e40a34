// Keeps the focus near where a press takes its own button away.

/** Gives the focus to the first match in the box around the button that is pressed. */
export const handOver = ({ currentTarget }: Event, box: string, to: string): void => {
  if (currentTarget instanceof Element) currentTarget.closest(box)?.querySelector<HTMLElement>(to)?.focus();
};
