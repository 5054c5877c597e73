/**
 * The OpenAPI description as a check: an answer with an undocumented status, header or shape fails the
 * test that caused it, whatever that test is about.
 */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const ROOT = 'openapi.yaml';
export const description = parse(readFileSync(new URL('../../docs/openapi.yaml', import.meta.url), 'utf8'));

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(description, ROOT);

const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, operation]) => {
    // What stands beside the methods, such as the parameters that all of them have.
    if (!operation.responses) return [];
    return {
      id: operation.operationId,
      method: method.toUpperCase(),
      pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
      pointer: `#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}`,
      operation,
    };
  }),
);

/** Operations and statuses met so far, such as `fileDossier 201`. */
export const covered = new Set();
/** Of every operation alike; `limits.test.mjs` and `overload.test.mjs` see to them. */
const SHARED = ['429', '503'];
/** All that the description promises, but for what is promised of every operation. */
export const documented = operations.flatMap(({ id, operation }) =>
  Object.keys(operation.responses)
    .filter((status) => !SHARED.includes(status))
    .map((status) => `${id} ${status}`),
);

const encode = (pointer) => pointer.replaceAll('{', '%7B').replaceAll('}', '%7D');

/** Fails when an answer is not what the description says of this method and path. */
export function checkAnswer(method, asked, response, text) {
  const [path] = asked.split('?');
  const found = operations.find((one) => one.method === method && one.pattern.test(path));
  assert.ok(found, `${method} ${path} is not described`);
  const { id, pointer, operation } = found;
  const status = String(response.status);
  assert.ok(operation.responses[status], `${id}: status ${status} is not described: ${text}`);
  covered.add(`${id} ${status}`);

  const ref = operation.responses[status].$ref;
  const described = ref
    ? description.components.responses[ref.split('/').pop()]
    : operation.responses[status];
  const base = ref ?? `${pointer}/responses/${status}`;
  for (const [name, header] of Object.entries(described.headers ?? {})) {
    if (header.required) assert.ok(response.headers.get(name), `${id} ${status}: header ${name} is missing`);
  }
  if (!described.content) {
    assert.equal(text, '', `${id} ${status}: there is a body`);
    return;
  }
  const type = response.headers.get('content-type')?.split(';')[0];
  assert.ok(described.content[type], `${id} ${status}: content type ${type} is not described`);
  if (!type.endsWith('json')) return;
  const at = encode(`${ROOT}${base}/content/${type.replaceAll('/', '~1')}/schema`);
  const validate = ajv.getSchema(at) ?? ajv.compile({ $ref: at });
  assert.ok(validate(JSON.parse(text)), `${id} ${status}: ${ajv.errorsText(validate.errors)}\n${text}`);
}
