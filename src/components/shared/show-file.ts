/** A browser that asks where to put a file, or opens it in a tab, still reads from its address for a while. */
const READ_MS = 60_000;

/**
 * Gives a file to the person: opens it in a tab of its own, or, with a name, puts it where downloads go.
 *
 * @param name - Of the downloaded file.
 */
export function showFile(file: Blob, name?: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  if (name === undefined) link.target = '_blank';
  else link.download = name;
  link.rel = 'noopener';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_MS);
}
