import { expect } from '@open-wc/testing';
import { Client } from '../../src/core/client.js';
import { createClient } from '../../src/core/create-client.js';
import { isBkError } from '../../src/core/errors.js';
import type { ClientOptions } from '../../src/core/part.js';

function warnings(work: () => unknown): readonly string[] {
  const told: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => told.push(words.join(' '));
  try {
    work();
  } finally {
    console.warn = warn;
  }
  return told;
}

describe('core/client', () => {
  // docs/client.md, "On a page with the script tag".
  for (const [part, tag] of [
    ['profiles', 'bk-profile'],
    ['consents', 'bk-profile'],
    ['activity', 'bk-profile'],
    ['drafts', 'bk-procedure-form'],
    ['procedures', 'bk-procedure-form'],
    ['outbox', 'bk-outbox'],
    ['dossiers', 'bk-dossier'],
    ['payments', 'bk-payment'],
    ['feedback', 'bk-feedback'],
    ['session', 'bk-session'],
  ] as const) {
    it(`says that <${tag}> brings ${part}`, () => {
      try {
        void new Client()[part];
        expect.fail('it was there');
      } catch (error) {
        expect(isBkError(error) && error.code).to.equal('client-part');
        expect(String(error)).to.contain(`client.${part} is not loaded: <${tag}> brings it`);
      }
    });
  }

  it('tells the console of an option that is none, without its value', () => {
    const options = { endpoints: 'https://api.example' } as ClientOptions;
    const [told, ...more] = warnings(() => createClient(options));
    expect(told).to.match(/^createClient: no such option: endpoints; there are endpoint, site, /);
    expect(told).not.to.contain('api.example');
    expect(more).to.deep.equal([]);
  });

  it('tells the console nothing of those that are', () => {
    const options: ClientOptions = {
      endpoint: '/api',
      site: 'xa-mau',
      locale: 'vi',
      handoverOnly: true,
      databaseName: 'bk-thu',
      passkeyHost: 'example.vn',
      now: Date.now,
      fetch,
    };
    expect(warnings(() => createClient(options))).to.deep.equal([]);
  });
});
