/** A procedure of one section, with nothing but what the format asks for: a form of as many questions as one likes. */

const text = (vi) => ({ vi });

/** @param fields - Of the section, as a definition has them; the person is `applicant`. */
export const oneSection = (fields) => ({
  format: 1,
  code: '9.000001',
  version: 1,
  name: text('Thử'),
  shortName: text('Thử'),
  asOf: '2026-11-21',
  validFrom: '2026-01-01',
  authority: text('Xã'),
  processing: { workingDays: 1 },
  result: text('Bản sao'),
  fees: [],
  documents: [],
  legalBasis: [],
  links: { national: 'https://dichvucong.gov.vn/' },
  people: [{ role: 'applicant', name: text('Người yêu cầu') }],
  sections: [{ id: 'one', title: text('Một'), person: 'applicant', fields }],
});
