/** Goes with a portal that is measured: tells its memory after a collection, when asked. */
process.on('message', () => {
  globalThis.gc();
  globalThis.gc();
  process.send(process.memoryUsage());
});
// A portal that is told to stop does not wait for whoever measures it.
process.channel?.unref();
