import { expect } from '@open-wc/testing';
import type { ProcedureDefinition } from '../../../src/core/procedure/definition.js';
import { startAnswers } from '../../../src/core/procedure/filing-start.js';
import type { Site } from '../../../src/core/procedure/procedures.js';
import type { Profile } from '../../../src/core/profile/profile.js';
import { copies, small } from './fixture.js';

const CARD_AT = '2026-11-20T02:00:00.000Z';
const AT = '2026-11-22T02:00:00.000Z';
const SITE: Site = {
  name: 'UBND phường Hạc Thành',
  unit: { name: 'UBND phường Hạc Thành' },
  receives: [],
  fees: [],
};
const hoa: Profile = {
  id: 'hoa',
  relation: 'self',
  facts: { 'person.fullName': { value: 'Lê Thị Hoa', source: 'card', at: CARD_AT } },
};

describe('procedure/filing-start', () => {
  it('tells of every answer where it is from: a profile, the site, or who was chosen', () => {
    const { answers, origins } = startAnswers(copies(), { applicant: hoa, subject: hoa }, SITE, AT);
    expect(answers).to.include({
      nycHoTen: 'Lê Thị Hoa',
      coQuanThucHien: SITE.unit.name,
      nycQuanHe: 'self',
    });
    expect(origins).to.have.all.keys(Object.keys(answers));
    expect(origins).to.deep.include({
      nycHoTen: { source: 'card', at: CARD_AT, profileId: 'hoa' },
      coQuanThucHien: { source: 'site', at: AT, profileId: '' },
      nycQuanHe: { source: 'start', at: AT, profileId: '' },
    });
  });

  it('starts with nothing where neither people nor the site are known', () => {
    expect(startAnswers(copies(), {}, undefined, AT)).to.deep.equal({ answers: {}, origins: {} });
  });

  it("lets the profile's answer count where the site has one, too", () => {
    const both = { fact: 'person.fullName', default: { from: 'site.unit' } } as const;
    const definition = small([both]) as unknown as ProcedureDefinition;
    const { answers, origins } = startAnswers(definition, { applicant: hoa }, SITE, AT);
    expect([answers['f0'], origins['f0']?.source]).to.deep.equal(['Lê Thị Hoa', 'card']);
  });
});
