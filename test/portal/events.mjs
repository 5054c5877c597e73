/** Reads server-sent events as they come; `return()` ends the connection. */
export async function* readEvents(url) {
  const stop = new AbortController();
  const response = await fetch(url, { signal: stop.signal });
  if (!response.headers.get('content-type')?.startsWith('text/event-stream'))
    throw new Error('no event stream');
  try {
    let text = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const lines = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        const field = (name) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
        if (field('data')) yield { event: field('event'), id: field('id'), data: JSON.parse(field('data')) };
      }
    }
  } finally {
    stop.abort();
  }
}
