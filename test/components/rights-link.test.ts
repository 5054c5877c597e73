/** From every element that shows personal data to every right of the person in two taps. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/components/card-scanner/bk-card-scanner.js';
import '../../src/components/dossier/bk-dossier.js';
import '../../src/components/prefill/bk-prefill.js';
import '../../src/components/procedure-form/bk-procedure-form.js';
import '../../src/components/provider/bk-provider.js';
import { BkProcedureForm } from '../../src/components/procedure-form/procedure-form.js';
import { Client } from '../../src/core/client.js';
import { consentsPart } from '../../src/core/profile/consents.js';
import { profilesPart } from '../../src/core/profile/profiles.js';
import { expectAccessible } from './support/accessible.js';
import { CARD, DEFINITION, server } from './support/procedure.js';

let databases = 0;

/** A device with a household of two and a consent. */
async function home() {
  const client = new Client({
    databaseName: `bk-rights-link-${String(performance.timeOrigin)}-${String(++databases)}`,
    endpoint: '/api',
    fetch: server({}).fetch,
  });
  const profiles = client.use(profilesPart);
  await profiles.setLevel('device');
  const fact = (value: string) => ({ value, source: 'typed', at: '2026-11-22T02:00:00.000Z' }) as const;
  const about = await profiles.save({
    relation: 'self',
    facts: { 'person.fullName': fact('Nguyễn Văn Mẫu'), 'contact.phone': fact('0912345678') },
  });
  await profiles.save({ relation: 'child', facts: { 'person.fullName': fact('Nguyễn An Thử') } });
  const text = { id: 'bk-keep', version: '1' };
  await client.use(consentsPart).grant({ about, purposes: ['keep'], text, method: 'tap' });
  return client;
}

/** Each element in a state in which it shows something personal. */
const ELEMENTS: Readonly<Record<string, (place: Element) => Promise<Element>>> = {
  'bk-procedure-form': async (place) => {
    const form = Object.assign(document.createElement('bk-procedure-form'), { definition: DEFINITION });
    place.append(form);
    return Promise.resolve(form);
  },
  'bk-dossier': async (place) => {
    const dossier = document.createElement('bk-dossier');
    place.append(dossier);
    return Promise.resolve(dossier);
  },
  'bk-prefill': async (place) => {
    const prefill = document.createElement('bk-prefill');
    const form = document.createElement('form');
    form.append(Object.assign(document.createElement('input'), { autocomplete: 'name' }));
    prefill.append(form);
    place.append(prefill);
    return Promise.resolve(prefill);
  },
  'bk-card-scanner': async (place) => {
    const scanner = document.createElement('bk-card-scanner');
    scanner.withoutCamera = true;
    place.append(scanner);
    await waitUntil(() => scanner.shadowRoot?.querySelector('textarea'), 'the scanner shows');
    expect(scanner.shadowRoot!.querySelector('#rights')).to.equal(null);
    const typing = scanner.shadowRoot!.querySelector('textarea')!;
    typing.value = CARD;
    typing.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    return scanner;
  },
};

/** What the second tap is, and what it brings into reach; seeing is there after the first one already. */
const RIGHTS: Readonly<Record<string, readonly [tap: string, reach: string]>> = {
  view: ['details.facts > summary', '[part=facts] dd'],
  correct: ['[id^=edit-]', '#save'],
  withdraw: ['#consents > summary', '[id^=withdraw-]'],
  'delete one fact': ['[id^=edit-]', '[name="person.fullName"] + div button'],
  'delete one person': ['[id^=remove-]', '#confirm'],
  'delete everything': ['#wipe', '#confirm'],
  export: ['#file > summary', '#export'],
};

const inside = (el: Element, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector);
const isSeen = (el: HTMLElement | null) => el !== null && el.getClientRects().length > 0;

async function put(tag: string) {
  const client = await home();
  const place = await fixture(html`<bk-provider .client=${client}></bk-provider>`);
  const element = await ELEMENTS[tag]!(place);
  await waitUntil(() => isSeen(inside(element, '#rights')), `${tag} shows the link`);
  return element;
}

/** The first tap. */
async function tapLink(element: Element) {
  inside(element, '#rights')!.click();
  await waitUntil(() => {
    const profile = inside(element, 'bk-profile');
    return profile?.shadowRoot && isSeen(inside(profile, '#wipe'));
  }, 'the data shows');
  return inside(element, 'bk-profile')!;
}

describe('the link to the rights of a person', () => {
  for (const tag of Object.keys(ELEMENTS)) {
    for (const [right, [tap, reach]] of Object.entries(RIGHTS)) {
      it(`leads from <${tag}> in two taps to: ${right}`, async () => {
        const profile = await tapLink(await put(tag));
        expect(profile.shadowRoot!.textContent).to.contain('Nguyễn Văn Mẫu');
        inside(profile, tap)!.click();
        await waitUntil(() => isSeen(inside(profile, reach)), `${reach} is in reach`);
      });
    }
  }

  it('is accessible, open and closed', async () => {
    const element = await put('bk-dossier');
    await expectAccessible(element);
    await tapLink(element);
    await expectAccessible(element);
  });

  it('opens by keyboard, closes by Escape, gives the focus back and leaves nothing in the page', async () => {
    const element = await put('bk-procedure-form');
    inside(element, '#rights')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => inside(element, 'bk-profile'), 'the dialog is open');
    expect(inside(element, '#rights-dialog')!.matches(':modal')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !inside(element, 'bk-profile'), 'the dialog is closed');
    expect(element.shadowRoot!.activeElement?.id).to.equal('rights');
  });

  it('fills the screen of a telephone', async function () {
    await setViewport({ width: 360, height: 640 });
    if (innerWidth !== 360) this.skip(); // where the window cannot be driven
    try {
      const element = await put('bk-procedure-form');
      await tapLink(element);
      const { width, height } = inside(element, '#rights-dialog')!.getBoundingClientRect();
      expect([Math.round(width), Math.round(height)]).to.deep.equal([360, 640]);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('says when the code cannot be fetched, and tries again', async () => {
    const { loadProfile } = BkProcedureForm;
    const element = await put('bk-procedure-form');
    const codes: unknown[] = [];
    element.addEventListener('bk-error', (event) => codes.push(event));
    try {
      BkProcedureForm.loadProfile = () => Promise.reject(new Error('offline'));
      inside(element, '#rights')!.click();
      await waitUntil(() => inside(element, '#rights-dialog [role=alert]'), 'the failure shows');
      expect(codes).to.have.length(1);
    } finally {
      if (loadProfile) BkProcedureForm.loadProfile = loadProfile;
    }
    inside(element, '#rights-dialog div > button:not(#rights-close)')!.click();
    await waitUntil(() => inside(element, 'bk-profile'), 'the data shows');
  });

  it('stands once where elements stand in each other', async () => {
    const element = await put('bk-procedure-form');
    const profile = await tapLink(element);
    const scanner = inside(profile, 'bk-card-scanner')!;
    await waitUntil(() => scanner.shadowRoot, 'the scanner is there');
    expect(inside(scanner, '#rights')).to.equal(null);
  });
});

describe('boxes and choices of every element', () => {
  /** Every native box and radio button in the tree, shadow roots included. */
  function boxes(root: ParentNode): HTMLInputElement[] {
    return [...root.querySelectorAll('*')].flatMap((one) => [
      ...(one instanceof HTMLInputElement && ['checkbox', 'radio'].includes(one.type) ? [one] : []),
      ...(one.shadowRoot ? boxes(one.shadowRoot) : []),
    ]);
  }

  for (const tag of Object.keys(ELEMENTS)) {
    it(`are not ticked beforehand in <${tag}> and its data`, async () => {
      const element = await put(tag);
      const profile = await tapLink(element);
      for (const section of profile.shadowRoot!.querySelectorAll('details')) section.open = true;
      inside(profile, '[id^=edit-]')!.click();
      await waitUntil(() => inside(profile, '#group-sensitive'), 'the edit shows');
      for (const group of profile.shadowRoot!.querySelectorAll<HTMLDetailsElement>('.groups > details'))
        group.open = true;
      await waitUntil(
        () => inside(profile, '#agreement')?.shadowRoot?.querySelector('input'),
        'the box shows',
      );
      const all = boxes(element.shadowRoot!);
      expect(all.filter(({ type }) => type === 'checkbox')).not.to.have.length(0);
      const ticked = all.filter(({ checked, type }) => checked && type === 'checkbox');
      expect(ticked.map(({ id }) => id)).to.deep.equal([]);
    });
  }
});
