/** A reporter for `node --test`: the files in which something failed, as JSON. */
export default async function* failedFiles(events) {
  const files = new Set();
  for await (const { type, data } of events) if (type === 'test:fail' && data.file) files.add(data.file);
  yield JSON.stringify([...files]);
}
