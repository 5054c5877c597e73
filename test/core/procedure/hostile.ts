/** Definitions and answers such as nobody should hand over; the same seed gives the same. */
import { seeded } from '../seeded.js';
import { allFields, type Field, type ProcedureDefinition } from '../../../src/core/procedure/definition.js';
import { small } from './fixture.js';
import { mutate } from './mutate.js';

type Random = ReturnType<typeof seeded>;

/** Names that the format knows, that prototypes know, and that nobody knows. */
const NAMES =
  'format code version name vi en people role sameAs when sections id fields key type label options columns visible derive op of field value values with text then else if fact required __proto__ constructor prototype toString valueOf length 0'.split(
    ' ',
  );
const TEXTS = [
  '',
  'f0',
  'f1',
  'applicant',
  'table',
  'present',
  'toString',
  '__proto__',
  'Nguyễn Thị Hòa',
  'Nguye\u0302\u0303n',
  '\u0000',
  '\u202Eabc\u2066',
  '\uD800',
  '🇻🇳👩‍👩‍👧',
  'ﷺ'.repeat(50),
  '1'.repeat(400),
  '0'.repeat(12),
  '1/' + ' '.repeat(3000) + '1',
  'a@' + 'a.'.repeat(400),
];
const LEAVES: readonly unknown[] = [null, true, false, 0, -1, 1.5, 1e308, 2 ** 53, ...TEXTS];

/** Any JSON; keys are set as data, so that `__proto__` stays a key. */
function randomJson(random: Random, depth: number): unknown {
  const kind = depth === 0 ? 9 : random.below(10);
  if (kind > 5) return random.pick(LEAVES);
  const items = Array.from({ length: random.below(6) }, () => randomJson(random, depth - 1));
  if (kind < 3) return items;
  return Object.fromEntries(items.map((item) => [random.pick(NAMES), item]));
}

const wrapped = (depth: number, open: string, close: string) =>
  `${open.repeat(depth)}1${close.repeat(depth)}`;

/** A condition over any field, itself included. */
function condition(random: Random, keys: readonly string[], depth = 3): object {
  const field = random.pick(keys);
  const of = () => condition(random, keys, depth - 1);
  switch (random.below(depth > 0 ? 7 : 4)) {
    case 0:
      return { op: 'present', field };
    case 1:
      return { op: 'equals', field, value: random.pick([true, false, 1, 'a', ''] as const) };
    case 2:
      return { op: 'in', field, values: ['a', 'b', '1'] };
    case 3:
      return { op: random.pick(['atLeast', 'atMost'] as const), field, value: random.below(5) - 2 };
    case 4:
      return { op: 'not', of: of() };
    default:
      return { op: random.pick(['all', 'any'] as const), of: [of(), of()] };
  }
}

/** A derivation out of any field, itself included. */
function derivation(random: Random, keys: readonly string[], depth = 3): object {
  const field = random.pick(keys);
  const part = () => derivation(random, keys, depth - 1);
  switch (random.below(depth > 0 ? 5 : 2)) {
    case 0:
      return { op: 'text', text: random.pick(TEXTS.slice(1, 15)).slice(0, 1000) || 'x' };
    case 1:
      return { op: 'answer', field };
    case 2:
      return {
        op: 'join',
        of: Array.from({ length: 1 + random.below(6) }, part),
        with: ' ',
      };
    case 3:
      return { op: random.pick(['upper', 'ascii'] as const), of: part() };
    default:
      return { op: 'when', if: condition(random, keys), then: part(), else: part() };
  }
}

const FACTS = [
  'person.fullName',
  'person.surname',
  'person.givenName',
  'citizenId.number',
  'address.permanent',
];
const TYPES =
  'name text citizenId phone email date partialDate datetime choice address agency integer account bank table toggle declaration'.split(
    ' ',
  ) as Field['type'][];
const OPTIONS = [
  { value: 'a', label: { vi: 'A' } },
  { value: 'b', label: { vi: 'B' } },
];

/** A definition that fits its schema, and in which everything may refer to everything. */
function tangled(random: Random): object {
  const count = 1 + random.below(random.below(40) === 0 ? 110 : 14);
  const keys = Array.from({ length: count }, (_, n) => `f${String(n)}`);
  const field = (key: string): object => {
    const type = random.pick(TYPES);
    const column = (name: string) => ({
      key: `${key}${name}`,
      type: random.pick(['text', 'date', 'integer', 'address'] as const),
      label: { vi: name },
      visible: condition(random, [...keys, `${key}x`, `${key}y`]),
      required: condition(random, keys, 1),
    });
    return {
      key,
      type,
      label: { vi: random.pick(TEXTS).slice(0, 1000) || 'x' },
      ...(random.below(2) && { visible: condition(random, keys) }),
      ...(random.below(2) && { required: true }),
      ...(type === 'choice' && { options: OPTIONS }),
      ...(type === 'table' && { columns: [column('x'), column('y')], min: random.below(3) }),
      ...(type === 'integer' && { min: random.below(9), max: random.below(9) }),
      ...(type !== 'declaration' && random.below(2) && { derive: derivation(random, keys) }),
      ...(type !== 'declaration' && random.below(2) && { fact: random.pick(FACTS) }),
      ...(random.below(4) === 0 && { local: true }),
    };
  };
  const roles = ['applicant', 'a', 'b', 'c'];
  const sections = roles.flatMap((person, n) => {
    const fields = keys.filter((_, place) => place % roles.length === n).map(field);
    return fields.length > 0 ? [{ id: person, title: { vi: person }, person, fields }] : [];
  });
  const people = roles.map((role) => ({
    role,
    name: { vi: role },
    sameAs: [{ role: random.pick(roles), when: condition(random, keys) }],
  }));
  const fees = [{ id: 'a', name: { vi: 'a' }, amount: 1000, quantityField: random.pick(keys), basis: 'x' }];
  return small([], { people, sections, fees });
}

/** Two members of one name, the later of which counts. */
function doubled(text: string, random: Random): string {
  const places = [...text.matchAll(/\{"/g)].map(({ index }) => index);
  if (places.length === 0) return text;
  const at = random.pick(places) + 1;
  return `${text.slice(0, at)}"${random.pick(NAMES)}":${JSON.stringify(randomJson(random, 2))},${text.slice(at)}`;
}

/**
 * A hostile definition, as a value or as text.
 *
 * @param real - Definitions to start from.
 */
export function hostileDefinition(real: readonly unknown[], seed: number): unknown {
  const random = seeded(seed);
  switch (seed % 8) {
    case 0:
      return randomJson(random, 2 + random.below(8));
    case 1:
    case 2:
    case 3:
      return tangled(random);
    case 4:
      return mutate(tangled(random), seed);
    case 5:
      return doubled(JSON.stringify(random.pick([random.pick(real), tangled(random)])), random);
    case 6:
      return oversized(random);
    default:
      return mutate(random.pick(real), seed);
  }
}

/** What is too deep, too long or too many, or nearly so. */
function oversized(random: Random): unknown {
  const many = 1 + random.below(6000);
  return random.pick([
    () => wrapped(many * 10, '[', ']'),
    () => wrapped(many, '{"of":', '}'),
    () => Array.from({ length: many * 3 }, () => 0),
    () => small([{ visible: JSON.parse(wrapped(20 + random.below(20), '{"op":"not","of":', '}')) as never }]),
    () => small(Array.from({ length: random.below(1000) }, () => ({}))),
    () => small([{ label: { vi: 'ế'.repeat(many * 200) } }]),
    () => small([{}], { keywords: Array.from({ length: 30 }, () => 'x'.repeat(many * 20)) }),
    () => JSON.stringify(small()).slice(0, random.below(400)),
  ])();
}

const KINDS = 12;
const ROWS: readonly unknown[] = [null, 'x', 1, [], [null], {}, { f0x: null, f1x: [], f2y: {} }];

/** Answers of any kind to the fields of a definition, whatever their types; and some that nobody asked for. */
export function hostileAnswers(definition: ProcedureDefinition, seed: number): Record<string, never> {
  const random = seeded(seed);
  const keys = [...allFields(definition).map(({ key }) => key), ...NAMES];
  const any = (): unknown => {
    switch (random.below(KINDS)) {
      case 0:
        return { asWritten: random.pick(LEAVES) };
      case 1:
        return { toString: 1, valueOf: null };
      case 2:
        return Array.from({ length: random.below(4) }, () => random.pick(ROWS));
      case 3:
        return Array.from({ length: random.below(25) }, () =>
          Object.fromEntries(
            keys
              .slice(0, 30)
              .flatMap((key) => [`${key}x`, `${key}y`].map((name) => [name, random.pick(LEAVES)])),
          ),
        );
      case 4:
        return randomJson(random, 3);
      case 5:
        return random.below(500) === 0 ? `1${' '.repeat(200_000)}1` : '1';
      case 6:
        return true;
      case 7:
        return 'a';
      default:
        return random.pick(LEAVES);
    }
  };
  return Object.fromEntries(keys.filter(() => random.below(3) > 0).map((key) => [key, any()])) as Record<
    string,
    never
  >;
}

/** Such answers as people give: each text says to which field it was given, so that it can be found again. */
export function plausibleAnswers(definition: ProcedureDefinition, seed: number): Record<string, never> {
  const random = seeded(seed);
  const share = 1 + random.below(9);
  const given = (field: Field, mark: string): unknown => {
    switch (field.type) {
      case 'choice':
        return random.pick(field.options ?? []).value;
      case 'toggle':
      case 'declaration':
        return random.below(3) > 0;
      case 'integer':
        return random.pick([1, '2', '60', 'x'] as const);
      case 'address':
        return { asWritten: mark };
      case 'table':
        return Array.from({ length: random.below(3) }, (_, n) =>
          answered(field.columns ?? [], `${mark}row${String(n)}`),
        );
      default:
        return mark;
    }
  };
  const answered = (fields: readonly Field[], prefix: string) =>
    Object.fromEntries(
      fields
        .filter(() => random.below(10) < share)
        .map((field) => [field.key, given(field, markOf(prefix + field.key))]),
    );
  return answered(allFields(definition), '') as Record<string, never>;
}

/** What stands in an answer, and in no other. */
export const markOf = (key: string) => `«${key}»`;
