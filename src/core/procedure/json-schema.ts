/**
 * Checks a value against the part of JSON Schema that our published schema is written in.
 *
 * Spec: JSON Schema, draft 2020-12, Core §8.2.3 and Validation §6. A keyword that is not known here
 * throws, so that the schema cannot say more than what is checked. Why not a library:
 * `docs/decisions/0004-definition-checks.md`.
 * @module
 */

/** A schema; only keywords of {@link CHECKS} may stand in it. */
export type Schema = Readonly<Record<string, unknown>>;

type Check = (argument: never, value: unknown, visit: Visit, schema: Schema) => string | undefined;
type Visit = (schema: Schema, value: unknown, path: string) => string | undefined;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (value: unknown) =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'array'
      : Number.isInteger(value)
        ? 'integer'
        : typeof value;

const matchesType = (type: string, value: unknown) =>
  typeOf(value) === type || (type === 'number' && typeOf(value) === 'integer');

/** One step of a JSON Pointer (RFC 6901 §3). */
const token = (name: string) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Each returns the path below the value at which it fails (`''`: the value itself), or `undefined`. */
const CHECKS: Readonly<Record<string, Check>> = {
  type: (types: string | string[], value) =>
    [types].flat().some((type) => matchesType(type, value)) ? undefined : '',
  const: (expected: unknown, value) => (value === expected ? undefined : ''),
  enum: (allowed: unknown[], value) => (allowed.includes(value) ? undefined : ''),
  pattern: (source: string, value) =>
    typeof value !== 'string' || new RegExp(source, 'u').test(value) ? undefined : '',
  minLength: (least: number, value) =>
    typeof value !== 'string' || [...value].length >= least ? undefined : '',
  maxLength: (most: number, value) =>
    typeof value !== 'string' || [...value].length <= most ? undefined : '',
  minimum: (least: number, value) => (typeof value !== 'number' || value >= least ? undefined : ''),
  maximum: (most: number, value) => (typeof value !== 'number' || value <= most ? undefined : ''),
  minItems: (least: number, value) => (!Array.isArray(value) || value.length >= least ? undefined : ''),
  maxItems: (most: number, value) => (!Array.isArray(value) || value.length <= most ? undefined : ''),
  required: (names: string[], value) => {
    const missing = isObject(value) && names.find((name) => !Object.hasOwn(value, name));
    return missing === false || missing === undefined ? undefined : token(missing);
  },
  additionalProperties: (_none: false, value, _visit, { properties = {} }) => {
    const extra =
      isObject(value) && Object.keys(value).find((name) => !Object.hasOwn(properties as object, name));
    return extra === false || extra === undefined ? undefined : token(extra);
  },
  properties: (properties: Record<string, Schema>, value, visit) =>
    isObject(value)
      ? first(Object.keys(properties), (name) =>
          Object.hasOwn(value, name)
            ? visit(properties[name] as Schema, value[name], token(name))
            : undefined,
        )
      : undefined,
  items: (schema: Schema, value, visit) =>
    Array.isArray(value)
      ? first([...value.keys()], (i) => visit(schema, value[i], `/${String(i)}`))
      : undefined,
  oneOf: (schemas: Schema[], value, visit) =>
    schemas.filter((schema) => visit(schema, value, '') === undefined).length === 1 ? undefined : '',
};

const ANNOTATIONS = ['$schema', '$id', '$defs', 'title'];

/**
 * @returns JSON Pointer (RFC 6901) of the first place that does not fit, or `undefined` when all does.
 * @throws {Error} for a keyword that is not supported: a fault of the schema, not of the value.
 */
export function firstMismatch(root: Schema, value: unknown): string | undefined {
  const definitions = root['$defs'] as Record<string, Schema>;
  const visit: Visit = (schema, current, path) => {
    const below = first(Object.keys(schema), (keyword) => {
      const argument = schema[keyword];
      if (ANNOTATIONS.includes(keyword)) return undefined;
      if (keyword === '$ref')
        return visit(definitions[(argument as string).slice('#/$defs/'.length)] as Schema, current, '');
      const check = Object.hasOwn(CHECKS, keyword) ? CHECKS[keyword] : undefined;
      if (!check) throw new Error(`JSON Schema keyword ${keyword} is not supported`);
      return check(argument as never, current, visit, schema);
    });
    return below === undefined ? undefined : path + below;
  };
  return visit(root, value, '');
}

function first<T>(items: readonly T[], find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
