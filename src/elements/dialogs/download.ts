// Hands a text, or what is a file already, to the browser as a file. Knows nothing of what is in it.

/** The file is the browser's own from now on; calling what is returned takes our copy out of the page. */
export function download(name: string, content: BlobPart, type: string): () => void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  return () => URL.revokeObjectURL(address);
}
