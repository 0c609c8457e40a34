// Keeps a part of a sentence in its own direction, so that a title or a date does not turn the words around it.

export const isolated = (text: string): string => `\u2068${text}\u2069`;
