import { expect } from '@open-wc/testing';
import { firstMismatch, type Schema } from '../../../src/core/procedure/json-schema.js';

describe('procedure/json-schema', () => {
  for (const [schema, value, place] of [
    [{ type: 'string' }, 'x', undefined],
    [{ type: 'string' }, 1, ''],
    [{ type: ['string', 'null'] }, null, undefined],
    [{ type: 'object' }, [], ''],
    [{ type: 'object' }, null, ''],
    [{ type: 'array' }, {}, ''],
    [{ type: 'integer' }, 1, undefined],
    [{ type: 'integer' }, 1.5, ''],
    [{ type: 'number' }, 1, undefined],
    [{ type: 'number' }, 1.5, undefined],
    [{ type: 'boolean' }, 0, ''],
    [{ const: 1 }, 1, undefined],
    [{ const: 1 }, '1', ''],
    [{ enum: ['a', 2] }, 2, undefined],
    [{ enum: ['a', 2] }, 'b', ''],
    [{ pattern: '^\\p{L}+$' }, 'Đỗ', undefined],
    [{ pattern: '^a' }, 'ba', ''],
    [{ pattern: '^a' }, 7, undefined],
    [{ minLength: 2 }, '😀', ''],
    [{ maxLength: 1 }, '😀', undefined],
    [{ maxLength: 1 }, 'ab', ''],
    [{ minimum: 0 }, -1, ''],
    [{ maximum: 0 }, 0, undefined],
    [{ maximum: 0 }, '9', undefined],
    [{ minItems: 1 }, [], ''],
    [{ maxItems: 1 }, [1, 2], ''],
    [{ required: ['a'] }, { a: undefined }, undefined],
    [{ required: ['toString'] }, {}, '/toString'],
    [{ required: ['a'] }, [], undefined],
    [{ additionalProperties: false }, { a: 1 }, '/a'],
    [{ additionalProperties: false, properties: { a: {} } }, { a: 1 }, undefined],
    [{ additionalProperties: false, properties: {} }, { toString: 1 }, '/toString'],
    [{ properties: { a: { type: 'string' } } }, { a: 1 }, '/a'],
    [{ properties: { a: { type: 'string' } } }, {}, undefined],
    [{ properties: { 'a/b': { properties: { '~': { const: 1 } } } } }, { 'a/b': { '~': 2 } }, '/a~1b/~0'],
    [{ items: { type: 'string' } }, ['a', 1], '/1'],
    [{ oneOf: [{ type: 'string' }, { const: 'x' }] }, 'y', undefined],
    [{ oneOf: [{ type: 'string' }, { const: 'x' }] }, 'x', ''],
    [{ oneOf: [{ type: 'string' }] }, 1, ''],
    [{ $defs: { s: { type: 'string' } }, $ref: '#/$defs/s' }, 1, ''],
    [{ $defs: { s: { type: 'string' } }, items: { $ref: '#/$defs/s' } }, ['a', 1], '/1'],
  ] as [Schema, unknown, string | undefined][]) {
    const expected = place === undefined ? 'takes' : `fails at "${place}"`;
    it(`${expected}: ${JSON.stringify(value)} against ${JSON.stringify(schema)}`, () => {
      expect(firstMismatch(schema, value)).to.equal(place);
    });
  }

  it('throws for a keyword that it does not check', () => {
    expect(() => firstMismatch({ multipleOf: 2 }, 4)).to.throw('multipleOf');
    expect(() => firstMismatch({ toString: 2 } as Schema, 4)).to.throw('toString');
  });
});
