/**
 * One attempt at one job: its files, its body, the question what became of it, and what the answer makes of it.
 * @module
 */
import { BkDataError, BkNetworkError, isBkError } from '../errors.js';
import { fetched } from '../lazy.js';
import type { PartHost } from '../part.js';
import type { JobHead } from '../storage/store.js';
import { accepts } from './accepts.js';
import type { FileSending, JobFile } from './job-file.js';
import { prepare } from './prepare.js';
import type { JobContent } from './job.js';
import { absent, acked, describe, failed, unanswerable } from './job-steps.js';
import type { Transport } from './transport.js';

/** What became of an attempt. */
export interface Outcome {
  readonly change: (head: JobHead) => JobHead;
  /** Takes the place of what the job carried. */
  readonly content?: JobContent;
  /** Why it failed. */
  readonly error?: unknown;
  readonly accepted?: boolean;
}

/** What an attempt works with. */
export interface Tools {
  readonly host: PartHost;
  readonly transport: Transport;
  readonly now: () => number;
}

/** What the sender hears meanwhile. */
export interface Hearing extends Omit<FileSending, 'keep'> {
  readonly keep: (content: JobContent) => Promise<void>;
}

/** So often the server may say that files are missing which it was sent. */
const MOST_MISSED = 3;

/** Makes one attempt. It does not throw: a failure is an outcome. */
export async function attempt(
  tools: Tools,
  head: JobHead,
  content: JobContent,
  hearing: Hearing,
): Promise<Outcome> {
  const { transport, now } = tools;
  const { id, state } = head;
  // As far as it got, a failure must not forget it.
  let known = content;
  const keep = (next: JobContent) => hearing.keep((known = next));
  try {
    // It is there; what is missing is the receipt.
    const asks = state === 'unknown' || state === 'acked';
    const answer = asks
      ? await ask(transport, id)
      : { response: await send(tools, head, content, { ...hearing, keep }) };
    if ('change' in answer) return missing(state, answer.change, content, now);
    // Temporary, so the body stays and is sent again: the answer may be that of a line, not of the server.
    if (!accepts(content.kind, answer.response))
      throw new BkNetworkError('network-body', `The answer is no receipt for a ${content.kind}`);
    return {
      change: (is) => acked(is, now()),
      content: { ...withoutBody(content), response: answer.response },
      accepted: true,
    };
  } catch (error) {
    const missed = missedFiles(error, known);
    const told =
      missed?.filesMissed === 0 ? new BkDataError('outbox-files-missing', 'Files are missing') : error;
    return {
      change: (is) => failed(is, told, now(), Math.random()),
      ...(missed && { content: missed }),
      error,
    };
  }
}

async function send(
  { host, transport }: Tools,
  { id, sealed }: JobHead,
  content: JobContent,
  { keep, ...hearing }: Hearing,
): Promise<unknown> {
  const { path, bearer, recipient, files } = content;
  let { body } = content;
  if (files?.length) {
    const { sendFiles } = await fetched(import('./job-files.js'));
    const refs = await sendFiles(host, files, {
      ...hearing,
      keep: (known) => keep({ ...content, files: known }),
    });
    body = { ...(body as object), files: refs };
  }
  const get = (what: string) => transport.request(what, { signal: hearing.signal });
  body = await prepare(content.kind, body, get, hearing.signal);
  let text = files?.length ? undefined : sealed?.text;
  if (recipient && !text)
    text = await (await fetched(import('./seal.js'))).sealBody(body, recipient, id, path);
  return transport.request(path, {
    method: 'POST',
    body: text ? { sealed: text } : body,
    signal: hearing.signal,
    headers: {
      'idempotency-key': id,
      ...(text && { 'content-type': 'application/vnd.ba-khong.sealed+json' }),
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
    },
  });
}

/** The server does not have it, or cannot say. */
type Unsure = { readonly change: (head: JobHead, now: number) => JobHead };

/** What became of a key. */
async function ask(transport: Transport, id: string): Promise<{ readonly response: unknown } | Unsure> {
  try {
    const { state, response } = (await transport.request(`/submissions/${id}`)) as {
      state?: unknown;
      response?: unknown;
    };
    if (state === 'accepted') return { response: response ?? null };
    if (state !== 'in-progress') throw new BkNetworkError('network-body', 'The answer names no state');
    throw new BkNetworkError('network-status', 'The server is still at it', {
      status: 409,
      retryAfterSeconds: 2,
    });
  } catch (error) {
    const { status, problem } = describe(error);
    if (status === 404 && problem === 'unknown-key') return { change: absent };
    // A server without this route, or one that does not know the method.
    if (status === 404 || status === 405 || status === 501) return { change: unanswerable };
    throw error;
  }
}

/** What was accepted stays so when the server has forgotten its receipt. */
function missing(
  state: JobHead['state'],
  change: Unsure['change'],
  content: JobContent,
  now: () => number,
): Outcome {
  if (state !== 'acked') return { change: (is) => change(is, now()) };
  return { change: (is) => acked(is, now()), content: { ...withoutBody(content), response: null } };
}

/**
 * What a job carries once uploads that the server does not have are forgotten, so that these files alone are sent again.
 * `filesMissed` is 0 when that was too often: a person has to look, and whoever asks for another round gets a whole one.
 */
function missedFiles(error: unknown, content: JobContent): JobContent | undefined {
  const { status, problem } = describe(error);
  if (status !== 409 || problem !== 'files-missing' || !content.files) return undefined;
  const { files, filesMissed = 0 } = content;
  const places = (isBkError(error) && (error as BkNetworkError).errors) || [];
  const named = places.flatMap(({ path }) => /^files\.(\d+)/.exec(path)?.[1] ?? []).map(Number);
  const without = ({ upload: _upload, sent: _sent, ...file }: JobFile): JobFile => file;
  return {
    ...content,
    files: files.map((file, n) => (named.length === 0 || named.includes(n) ? without(file) : file)),
    filesMissed: filesMissed >= MOST_MISSED ? 0 : filesMissed + 1,
  };
}

function withoutBody(content: JobContent): JobContent {
  const { body: _body, bearer: _bearer, files: _files, recipient: _recipient, ...rest } = content;
  return rest;
}
