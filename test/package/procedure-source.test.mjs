/** The definition that ships against the list of its sources: nothing missing, nothing reworded, each difference with its reason. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../scripts/run.mjs';

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const source = read('test/vectors/procedures/2.000635.source.json');
const ours = read('src/procedures/2.000635.json');

const WITHOUT_NUMBER =
  'note (2) of the forms of 2024: filled only for who has no personal number, since the number stands for it';
const PAPER = 'the number stands for the paper; asked of who has none';
const STEERS = 'steers the form and is never sent: only who has no number is asked for what it stands for';
const NUMBER_FIRST = 'the number is asked first, because it decides whether the rest is asked';

/** Field, what is different, why. Each row has to be true: one that is not fails the test. */
const DIFFERENCES = [
  ['nycKhongCoSo', 'extra', STEERS],
  ['ndkKhongCoSo', 'extra', STEERS],
  ['nycNgaySinh', 'order', NUMBER_FIRST],
  ['ndkDanToc', 'order', NUMBER_FIRST],
  ['ndkQuocTich', 'order', NUMBER_FIRST],
  ['nycSoDinhDanh', 'required', 'foreigners and others without a number file with a paper instead'],
  ['nycSoDinhDanh', 'visible', 'who has said that there is none is not asked again'],
  ['ndkSoDinhDanh', 'visible', 'who has said that there is none is not asked again'],
  ['nycNoiCuTru', 'required', 'the portal demands it even with a number'],
  ['nycLoaiGiayTo', 'visible', PAPER],
  ['nycNgayCap', 'visible', PAPER],
  ['nycNoiCap', 'visible', PAPER],
  ['ndkLoaiGiayTo', 'visible', PAPER],
  ['ndkSoGiayTo', 'visible', PAPER],
  ['ndkNgayCap', 'visible', PAPER],
  ['ndkNoiCap', 'visible', PAPER],
  ['ndkDanToc', 'visible', WITHOUT_NUMBER],
  ['ndkQuocTich', 'visible', WITHOUT_NUMBER],
  ['ndkLoaiCuTru', 'visible', WITHOUT_NUMBER],
  ['ndkNoiCuTru', 'visible', WITHOUT_NUMBER],
  [
    'ndkDanToc',
    'type',
    'text: the list of peoples is not part of this source, and a wrong list shuts people out',
  ],
  ['ndkQuocTich', 'type', 'text: the list of countries is not part of this source'],
  ['ndkLoaiGiayTo', 'options', 'the source names none; the same papers as for the applicant'],
  ['ndkLoaiCuTru', 'options', 'the source names none; the same kinds as for the applicant'],
  ['soLuong', 'max', 'a slip of the finger orders no thousands; more than 50 are asked for at the counter'],
].map(([key, what, why]) => ({ key, what, why }));

const TYPES = {
  text: 'text',
  name: 'name',
  date: 'date',
  partialDate: 'partialDate',
  enum: 'choice',
  personalId: 'citizenId',
  idDoc: 'text', // the papers of the world have no number form in common
  phone: 'phone',
  email: 'email',
  address: 'address',
  agency: 'agency',
  integer: 'integer',
  boolean: 'declaration', // the only one is the pledge
};

/** Without a number, as the definition says it: the toggle of that person is ticked. */
const withoutNumber = (key) => ({ op: 'equals', field: `${key.slice(0, 3)}KhongCoSo`, value: true });
const equal = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** Where a field of ours is not as its source says. */
function differences(theirs, own) {
  const conditional = theirs.required === 'if:no personal number';
  const when = conditional ? withoutNumber(theirs.key) : undefined;
  const labels = own.options?.map(({ label }) => label.vi);
  return Object.entries({
    type: own.type === TYPES[theirs.type],
    label: own.label.vi === theirs.label,
    portal: own.portal === theirs.portal?.split(' / ')[0],
    // What is asked only then and needed then is needed only then.
    required: equal(own.required ?? false, conditional ? (own.visible ? true : when) : theirs.required),
    visible: equal(own.visible, own.visible && when),
    options: equal(labels, theirs.options),
    min: own.min === (theirs.type === 'integer' ? 1 : undefined),
    max: own.max === undefined,
  }).flatMap(([what, same]) => (same ? [] : [what]));
}

const fieldsOf = ({ sections }) => sections.flatMap(({ fields }) => fields);
const byKey = new Map(fieldsOf(ours).map((field) => [field.key, field]));

/** Fields that do not stand in the order of the source: those to be taken out so that the rest does. */
function outOfOrder() {
  const moved = DIFFERENCES.filter(({ what }) => what === 'order').map(({ key }) => key);
  const order = (definition) =>
    fieldsOf(definition)
      .map(({ key }) => key)
      .filter((key) => fieldsOf(source).some((field) => field.key === key) && !moved.includes(key));
  return { ours: order(ours), theirs: order(source) };
}

describe('procedures/2.000635.json', () => {
  it('has every field of its source', () => {
    const missing = fieldsOf(source).filter(({ key }) => !byKey.has(key));
    assert.deepEqual(missing, []);
  });

  it('differs from its source just where the table says, and the table says why', () => {
    const extra = fieldsOf(ours)
      .filter(({ key }) => !fieldsOf(source).some((field) => field.key === key))
      .map(({ key }) => `${key} extra`);
    const changed = fieldsOf(source).flatMap((theirs) =>
      differences(theirs, byKey.get(theirs.key)).map((what) => `${theirs.key} ${what}`),
    );
    const listed = DIFFERENCES.filter(({ what }) => what !== 'order').map(
      ({ key, what }) => `${key} ${what}`,
    );
    assert.deepEqual([...extra, ...changed].sort(), listed.sort());
    assert.ok(DIFFERENCES.every(({ why }) => why.length > 20));
  });

  it('keeps the order of the form, but for the fields that follow the number', () => {
    const order = outOfOrder();
    assert.deepEqual(order.ours, order.theirs);
  });

  it('keeps each field in its section, under the title of the form', () => {
    const placed = (definition, title) =>
      Object.fromEntries(definition.sections.flatMap((s) => s.fields.map(({ key }) => [key, title(s)])));
    const theirs = placed(source, ({ title }) => title);
    const own = placed(ours, ({ title }) => title.vi);
    for (const [key, title] of Object.entries(theirs)) assert.equal(own[key], title, key);
  });

  it('is about the same people as its source', () => {
    for (const [index, { fields }] of source.sections.entries()) {
      const people = new Set(fields.map(({ person }) => person).filter((person) => person !== 'case'));
      people.delete(ours.sections[index].id === 'request' ? 'applicant' : undefined); // the pledge
      assert.deepEqual([...people], [ours.sections[index].person].filter(Boolean));
    }
  });

  it('has the head of its source: names, day, time, fee, law, addresses', () => {
    const { code, name, shortName, asOf, processing, fees, legalBasis, links } = ours;
    assert.deepEqual(
      [code, name.vi, shortName.vi, asOf],
      [source.code, source.name, source.shortName, source.asOf],
    );
    assert.deepEqual(
      [processing.workingDays, processing.cutoff],
      [source.processingDays.workingDays, source.processingDays.cutoff],
    );
    assert.deepEqual(
      fees.map(({ amount, basis, quantityField }) => ({ amount, basis, quantityField })),
      [{ amount: source.fee.amount, basis: source.fee.basis, quantityField: 'soLuong' }],
    );
    assert.deepEqual(legalBasis, source.legalBasis);
    assert.deepEqual(links, source.urls);
  });

  it('ends before the law that replaces its own: 1 March 2027', () => {
    assert.equal(ours.validTo, '2027-02-28');
  });
});
