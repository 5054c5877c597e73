import { expect } from '@open-wc/testing';
import type { Answers } from '../../../src/core/procedure/definition.js';
import { answeredState, isAnswered, openedState } from '../../../src/core/procedure/filing-state.js';
import type { Origin } from '../../../src/core/procedure/prefill.js';
import { copies } from './fixture.js';

const CARD: Origin = { source: 'card', at: '2026-11-20T02:00:00.000Z', profileId: 'hoa' };
const draft = (answers: Answers = {}, screen?: string) => ({
  id: 'draft',
  answers,
  origins: Object.fromEntries(Object.keys(answers).map((key) => [key, CARD])),
  people: {},
  step: 'applicant',
  ...(screen !== undefined && { screen: screen as 'check' }),
});

describe('procedure/filing-state', () => {
  it('opens a draft where it was left', () => {
    expect(openedState(draft({}, 'check'))).to.include({ phase: 'check', sectionId: 'applicant' });
  });

  it('opens the section of a draft that was on a page which is not known', () => {
    for (const screen of [undefined, 'sent', 'elsewhere'])
      expect(openedState(draft({}, screen)).phase).to.equal('section');
  });

  it('drops where an answer came from once it is changed by hand', () => {
    const state = openedState(draft({ nycHoTen: 'Lê Thị Hoa', nycSoDinhDanh: '038195012319' }));
    const { answers, origins } = answeredState(copies(), state, 'nycHoTen', 'Lê Hoa', 'nycHoTen');
    expect(answers).to.deep.equal({ nycHoTen: 'Lê Hoa', nycSoDinhDanh: '038195012319' });
    expect(origins).to.deep.equal({ nycSoDinhDanh: CARD });
  });

  it('keeps it for an address of which only more is known', () => {
    const state = openedState(draft({ nycNoiCuTru: { asWritten: 'Thôn 1' } }));
    const more = { asWritten: 'Thôn 1', provinceCode: '38' };
    const { origins } = answeredState(copies(), state, 'nycNoiCuTru', more, 'nycNoiCuTru');
    expect(origins).to.deep.equal({ nycNoiCuTru: CARD });
  });

  it('tells an answer that is given again from one that changes something', () => {
    const issue = { path: 'a/0/x', code: 'required', params: {} };
    const typed = { ...openedState(draft()), answers: { a: '1' }, question: 'a' };
    expect(isAnswered(typed, 'a', '1', 'a')).to.equal(true);
    expect(isAnswered(typed, 'a', '2', 'a')).to.equal(false);
    expect(isAnswered({ ...typed, question: 'b' }, 'a', '1', 'a')).to.equal(false);
    expect(isAnswered({ ...typed, origins: { a: CARD } }, 'a', '1', 'a')).to.equal(false);
    expect(isAnswered({ ...typed, issues: [issue] }, 'a', '1', 'a')).to.equal(false);
  });

  it('forgets what was wrong with the answer or the cell, and nothing else', () => {
    const issue = (path: string) => ({ path, code: 'required', params: {} });
    const state = { ...openedState(draft()), issues: ['a', 'a/0/x', 'a/1/x', 'ab'].map(issue) };
    const left = (path: string) =>
      answeredState(copies(), state, 'a', [], path).issues?.map((each) => each.path);
    expect(left('a')).to.deep.equal(['ab']);
    expect(left('a/0/x')).to.deep.equal(['a', 'a/1/x', 'ab']);
  });
});
