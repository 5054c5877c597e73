import { expect } from '@open-wc/testing';
import type { Field, Section } from '../../../src/core/procedure/definition.js';
import { screenAt, screensOf, unitsOf } from '../../../src/core/procedure/screens.js';

const field = (key: string, more: Partial<Field> = {}): Field => ({
  key,
  type: 'text',
  label: { vi: key },
  ...more,
});
const section = (id: string, ...fields: Field[]): Section => ({ id, title: { vi: id }, fields });
const name = (key: string, part: 'surname' | 'middleName' | 'givenName') =>
  field(key, { type: 'name', fact: `person.${part}` });
const stepsOf = (...sections: Section[]) => sections.map((each) => ({ section: each, fields: each.fields }));
const shape = (screens: ReturnType<typeof screensOf>) =>
  screens.map(({ id, fields }) => `${id}: ${fields.map(({ key }) => key).join(' ')}`);
const NOTHING = new Set<string>();

describe('procedure/screens', () => {
  it('is one for each section', () => {
    const steps = stepsOf(section('one', field('a'), field('b')), section('two', field('c')));
    expect(shape(screensOf(steps, new Set(['a']), 'section'))).to.deep.equal(['one: a b', 'two: c']);
  });

  it('is one for each question', () => {
    const steps = stepsOf(section('one', field('a'), field('b')), section('two', field('c')));
    expect(shape(screensOf(steps, NOTHING, 'question'))).to.deep.equal(['one/a: a', 'one/b: b', 'two/c: c']);
  });

  it('gathers what was filled in, first in its section', () => {
    const steps = stepsOf(section('one', field('a'), field('b'), field('c')), section('two', field('d')));
    expect(shape(screensOf(steps, new Set(['b', 'c', 'd']), 'question'))).to.deep.equal([
      'one/: b c',
      'one/a: a',
      'two/: d',
    ]);
  });

  it('keeps the parts of a name together, though one was not filled in', () => {
    const parts = [name('ho', 'surname'), name('dem', 'middleName'), name('ten', 'givenName')];
    const steps = stepsOf(section('one', field('a'), ...parts, field('b')));
    expect(shape(screensOf(steps, NOTHING, 'question'))).to.deep.equal([
      'one/a: a',
      'one/ho: ho dem ten',
      'one/b: b',
    ]);
    expect(shape(screensOf(steps, new Set(['ten']), 'question'))[0]).to.equal('one/: ho dem ten');
  });

  it('asks statements that follow each other at once', () => {
    const tick = (key: string) => field(key, { type: 'toggle' });
    const steps = stepsOf(section('one', tick('a'), tick('b'), field('c'), tick('d')));
    expect(shape(screensOf(steps, NOTHING, 'question'))).to.deep.equal([
      'one/a: a b',
      'one/c: c',
      'one/d: d',
    ]);
  });

  it('puts what is derived below the question before it', () => {
    const derived = field('b', { derive: { op: 'answer', field: 'a' } });
    const steps = stepsOf(section('one', field('a'), derived, field('c')));
    expect(shape(screensOf(steps, NOTHING, 'question'))).to.deep.equal(['one/a: a b', 'one/c: c']);
  });

  it('asks every field once, whatever was filled in', () => {
    const fields = ['a', 'b', 'c', 'd', 'e'].map((key) => field(key));
    for (let bits = 0; bits < 32; bits++) {
      const filled = new Set(fields.filter((_, index) => bits & (1 << index)).map(({ key }) => key));
      const asked = screensOf(stepsOf(section('one', ...fields)), filled, 'question').flatMap((screen) =>
        screen.fields.map(({ key }) => key),
      );
      expect(asked.sort(), String(bits)).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
    }
  });

  it('leaves another field with the parts of a name alone', () => {
    expect(unitsOf([name('ho', 'surname'), field('a')]).map((unit) => unit.length)).to.deep.equal([1, 1]);
  });

  describe('a place', () => {
    const whole = section('one', field('a'), field('b'), field('c'));
    const screens = screensOf(stepsOf(whole, section('two', field('d'))), NOTHING, 'question');

    for (const [sectionId, key, id] of [
      ['one', 'b', 'one/b'],
      ['one', '', 'one/a'],
      ['two', 'gone', 'two/d'],
      ['gone', 'a', 'two/d'],
    ] as const) {
      it(`${sectionId}/${key} is ${id}`, () => {
        expect(screenAt(screens, sectionId, key).id).to.equal(id);
      });
    }

    it('of a question that is hidden now is the one before it', () => {
      const fewer = screensOf(
        [{ section: whole, fields: whole.fields.filter(({ key }) => key !== 'b') }],
        NOTHING,
        'question',
      );
      expect(screenAt(fewer, 'one', 'b').id).to.equal('one/a');
    });
  });
});
