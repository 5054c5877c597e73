/**
 * Bodies of forms without a script: `application/x-www-form-urlencoded`, and `multipart/form-data` where a file goes
 * along. The second is read by the platform's own parser (`Response.formData`, WHATWG Fetch).
 * @module
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../domain/problem.js';

/** The fields of a form; of several with one name the last counts. */
export type FormFields = Readonly<Record<string, string>>;

/** A file of a form; its name is what the sender says. */
export interface FormFile {
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a `multipart/form-data` body is turned into. */
export interface MultipartForm {
  readonly fields: FormFields;
  readonly files: readonly FormFile[];
}

const FIELDS_LIMIT = 64 * 1024;
const MOST_FIELDS = 200;

/**
 * Lets the routes of a scope take forms.
 *
 * @param fileLimit - Most bytes of a body with files; 0 takes no files.
 */
export function takeForms(scope: FastifyInstance, fileLimit = 0): void {
  const type = 'application/x-www-form-urlencoded';
  scope.addContentTypeParser(type, { parseAs: 'string', bodyLimit: FIELDS_LIMIT }, (_request, body, done) => {
    try {
      done(null, storable([...new URLSearchParams(String(body))]));
    } catch (error) {
      done(error as Error);
    }
  });
  if (fileLimit === 0) return;
  scope.addContentTypeParser<Buffer>(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: fileLimit },
    (request: FastifyRequest, body: Buffer) => readMultipart(request.headers['content-type'] ?? '', body),
  );
}

async function readMultipart(type: string, body: Buffer): Promise<MultipartForm> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw new Problem(400, 'invalid-body', 'The form cannot be read');
    });
  const fields: [string, string][] = [];
  const files: FormFile[] = [];
  for (const [field, value] of form) {
    if (typeof value === 'string') fields.push([field, value]);
    else if (value.size > 0 || value.name !== '')
      files.push({ field, name: value.name, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return { fields: storable(fields), files };
}

/** PostgreSQL keeps no NUL in a text; no keyboard makes one. */
function storable(fields: readonly (readonly [string, string])[]): FormFields {
  const bad = fields.length > MOST_FIELDS || fields.some((pair) => pair.some((text) => text.includes('\0')));
  if (bad) throw new Problem(400, 'invalid-body', 'The form holds what no form of ours does');
  return Object.fromEntries(fields);
}

/** The fields of a body, of either kind; none for anything else. */
export function fieldsOf(body: unknown): FormFields {
  if (typeof body !== 'object' || body === null) return {};
  return ('fields' in body && typeof body.fields === 'object' ? body.fields : body) as FormFields;
}
