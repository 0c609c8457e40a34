// Knows a double click from two clicks.

/** The second click of a double click was meant for the button that stood here before. */
export const single =
  (act: () => void) =>
  ({ detail }: MouseEvent): void => {
    if (detail < 2) act();
  };
