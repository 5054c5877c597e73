/**
 * Requests made from the OpenAPI description: some right, most of them nearly so, some hostile. The same seed makes the
 * same requests, but for ids that are drawn by the portal.
 */
import { createHmac, randomUUID } from 'node:crypto';
import { seeded } from './day.mjs';
import { checkAnswer, description } from './contract.mjs';
import { MORNING, SECRET } from './portal.mjs';

const STRINGS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\u202e\u200b',
  'Nguyễn Thị Mẫu'.normalize('NFD'),
  "'; drop table dossiers; --",
  "' or '1'='1",
  '<script>alert(1)</script>',
  '{{7*7}}${7*7}',
  '../../../../etc/passwd',
  'http://127.0.0.1:1/',
  '%00%0d%0aSet-Cookie: a=b',
  '9'.repeat(400),
  'a'.repeat(9000),
  '-1',
  '1e999',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  '2026-02-30T25:61:61Z',
  '0000-00-00',
];
const VALUES = [null, true, false, 0, -1, 1.5, 1e308, 2 ** 53, -(2 ** 63), [], {}, [[]], [null], { a: {} }];

/** Makes requests; `known` are values of the portal that an address or a header may name. */
export function fuzzer(seed, known) {
  const { below, pick } = seeded(seed);
  const often = (percent) => below(100) < percent;
  const resolve = (schema) =>
    schema?.$ref
      ? schema.$ref
          .slice(2)
          .split('/')
          .reduce((node, part) => node[part], description)
      : schema;

  const hostile = () => (often(70) ? pick(STRINGS) : pick(VALUES));
  const deep = () => {
    let value = 'x';
    for (let i = 0; i < 400; i++) value = often(50) ? [value] : { a: value };
    return value;
  };

  function text({
    pattern = '',
    format,
    minLength = 0,
    maxLength = 40,
    examples,
    enum: choices,
    const: only,
  }) {
    if (only !== undefined) return only;
    if (choices) return pick(choices);
    if (format === 'uuid') return often(50) ? randomUUID() : pick(known.uuids);
    if (format === 'date-time') return MORNING;
    if (format === 'date') return '2026-11-25';
    if (examples && often(60)) return pick(examples);
    if (pattern.includes('[A-Z]{2}')) return pick(known.codes);
    if (/\{22\}/.test(pattern)) return pick(known.ids);
    if (/0-9a-f/.test(pattern)) return 'a'.repeat(64);
    if (pattern.startsWith('^\\d\\.')) return pick(['2.000635', '1.001731', '9.999999']);
    return 'a'.repeat(Math.min(maxLength, Math.max(minLength, 1 + below(20))));
  }

  /** A value as a schema has it; now and then something else in its place. */
  function value(given, wild, depth = 0) {
    const schema = resolve(given) ?? {};
    if (often(wild)) return often(4) ? deep() : hostile();
    if (depth > 6) return null;
    const one = schema.oneOf ?? schema.anyOf;
    if (one) return value(pick(one), wild, depth + 1);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return pick(schema.enum);
    const type = Array.isArray(schema.type) ? pick(schema.type) : schema.type;
    if (type === 'object' || schema.properties) return object(schema, wild, depth);
    if (type === 'array')
      return Array.from({ length: Math.min(schema.maxItems ?? 3, below(4)) }, () =>
        value(schema.items, wild, depth + 1),
      );
    if (type === 'integer' || type === 'number')
      return pick([schema.minimum ?? 0, schema.maximum ?? 7, (schema.minimum ?? 0) + 1, below(1000)]);
    if (type === 'boolean') return often(50);
    if (type === 'null') return null;
    return text(schema);
  }

  function object({ properties = {}, required = [], additionalProperties }, wild, depth) {
    const made = {};
    for (const [name, schema] of Object.entries(properties))
      if (required.includes(name) ? !often(wild / 2) : often(50)) made[name] = value(schema, wild, depth + 1);
    if (additionalProperties && typeof additionalProperties === 'object')
      for (let i = below(3); i > 0; i--)
        made[pick(['s1', 'a', ...STRINGS.slice(0, 8)])] = value(additionalProperties, wild, depth + 1);
    if (often(wild)) Object.defineProperty(made, pick(STRINGS), { value: hostile(), enumerable: true });
    return made;
  }

  /** What is right but for one value, or wholly. */
  function nearly(right) {
    const made = structuredClone(right);
    if (often(30)) return made;
    let node = made;
    for (;;) {
      const name = pick(Object.keys(node));
      if (name === undefined) return made;
      if (typeof node[name] === 'object' && node[name] !== null && often(60)) node = node[name];
      else {
        node[name] = hostile();
        return made;
      }
    }
  }

  /** Part of an address: whatever it is, it stays one part. */
  function part(schema) {
    const drawn = often(60) ? value(schema, 0) : hostile();
    const written = (typeof drawn === 'string' ? drawn : JSON.stringify(drawn)).replace(
      /[\ud800-\udfff]/g,
      '',
    );
    return ['', '.', '..'].includes(written) ? 'x' : encodeURIComponent(written.slice(0, 300));
  }
  /** What may stand in a header: no line breaks, no letters beyond Latin-1. */
  const inHeader = (drawn) =>
    String(drawn)
      .replaceAll(/[^\x20-\x7e]/g, '')
      .trim()
      .slice(0, 4000);

  /** One request for an operation of the description. */
  return function request(path, method, operation) {
    const wild = pick([0, 0, 5, 25]);
    const headers = {};
    const query = new URLSearchParams();
    let filled = path;
    for (const given of operation.parameters ?? []) {
      const parameter = resolve(given);
      const { name, in: where, schema, required } = parameter;
      if (where === 'path') filled = filled.replace(`{${name}}`, part(schema));
      else if (!required && often(40)) continue;
      else if (where === 'query')
        query.append(name, String(value(schema, wild)).replace(/[\ud800-\udfff]/g, ''));
      else if (where === 'header') headers[name] = inHeader(often(80) ? value(schema, 0) : hostile());
    }
    if (often(60)) headers.authorization = `Bearer ${inHeader(often(80) ? pick(known.secrets) : hostile())}`;
    if (often(5)) headers.cookie = inHeader(hostile());
    let body;
    const content = resolve(operation.requestBody)?.content;
    if (content) {
      const [type] = Object.keys(content);
      const right = known.bodies[path];
      const drawn = right && often(50) ? nearly(right) : value(content[type].schema, wild);
      body = often(8)
        ? pick(['', '{', '[1,', '"\\ud800"', 'null', '{"a":1}{"b":2}', '\u0000'])
        : JSON.stringify(drawn);
      headers['content-type'] = often(95) ? type : inHeader(hostile()) || 'text/plain';
      if (path === '/webhooks/bank' && often(80)) {
        const t = Math.floor(Date.parse(MORNING) / 1000);
        const v1 = createHmac('sha256', SECRET).update(`${t}.${body}`).digest('hex');
        headers['Bank-Signature'] = `t=${t},v1=${v1}`;
      }
    }
    const search = query.size > 0 ? `?${query}` : '';
    return { method: method.toUpperCase(), path: filled, url: `/api${filled}${search}`, headers, body };
  };
}

/** Sends a request and holds the answer against the description; streams are left at their first line. */
export async function send(origin, { method, path, url, headers, body }) {
  const leave = new AbortController();
  const response = await fetch(origin + url, {
    method,
    headers,
    signal: leave.signal,
    redirect: 'manual',
    ...(body === undefined ? {} : { body }),
  });
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    leave.abort();
    return response.status;
  }
  const text = await response.text();
  if (response.status >= 500) throw new Error(`${response.status}: ${text}`);
  if (response.status >= 400 && method !== 'HEAD') {
    const type = response.headers.get('content-type') ?? '';
    if (!type.startsWith('application/problem+json'))
      throw new Error(`${response.status} is ${type}: ${text}`);
  }
  checkAnswer(method, path, response, text);
  return response.status;
}

/** Every operation of the description. */
export const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete', 'head'].includes(method))
    .map(([method, operation]) => ({ path, method, operation })),
);

/** A form of a clerk with hostile fields. */
export function hostileForm(seed, names) {
  const { below, pick } = seeded(seed);
  return Object.fromEntries(
    names.flatMap((name) =>
      below(4) === 0 ? [] : [[name, String(pick(STRINGS)).replace(/[\ud800-\udfff]/g, '')]],
    ),
  );
}
