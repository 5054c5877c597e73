import { expect } from '@open-wc/testing';
import type { Payee } from '../../../src/core/payment/payees.js';
import { paymentsPart } from '../../../src/core/payment/payments.js';
import { profilesPart } from '../../../src/core/profile/profiles.js';
import { signJws } from '../../../src/core/trust/jws.js';
import type { SignedPayload, TrustOptions } from '../../../src/core/trust/signed.js';
import { databaseName, device, forgetDevices, NOW } from '../device.js';
import { rejection } from '../rejection.js';
import { json, noLine, problem, server } from '../server.js';
import { signer } from '../trust/signer.js';

const now = NOW / 1000;
const DAY_S = 86_400;
const listed = { id: 'ubnd', name: 'UBND PHUONG X', bin: '970436', account: '0011', bankName: 'VCB' };
const payee: Payee = { ...listed, until: (now + DAY_S) * 1000 };
const swapped: Payee = { ...payee, account: '6666' };

const agency = await signer('agency', ['payees']);
const TRUST = { keys: [agency.trusted] };

/** As the agency signs it. */
const signed = (list: unknown, change: Partial<SignedPayload> = {}) =>
  agency.sign({ id: 'payees', exp: now + DAY_S, body: { payees: list }, ...change }, 'bk-payees+1');

/** A page of one device; `says` is what the server answers. */
function page(
  says: unknown,
  { trust = TRUST, name = databaseName() }: { trust?: TrustOptions | null; name?: string } = {},
) {
  const there = { says };
  const { fetch, endpoint } = server(() =>
    there.says instanceof Response
      ? there.says.clone()
      : there.says === undefined
        ? noLine()
        : json(there.says),
  );
  const client = device({ fetch, endpoint, ...(trust && { trust }), databaseName: name });
  return {
    there,
    client,
    payments: client.use(paymentsPart),
    open: () => client.use(profilesPart).setLevel('device'),
  };
}

/** Code of the error, and of what stands behind it. */
async function refusal(promise: Promise<unknown>) {
  const { code, cause } = (await rejection(promise)) as { code: string; cause?: { code?: string } };
  return [code, cause?.code].filter(Boolean).join(' ');
}

describe('payment/payees', () => {
  after(forgetDevices);

  it('has the account of a payee from the list that the agency has signed', async () => {
    const { payments } = page(await signed([{ ...payee, id: 'x' }, payee]));
    expect(await payments.payee('ubnd')).to.deep.equal(payee);
    expect(await payments.payees()).to.have.lengthOf(2);
  });

  it('knows no payee that the list does not hold', async () => {
    const { payments } = page(await signed([{ ...payee, id: 'other' }]));
    expect(await refusal(payments.payee('ubnd'))).to.equal('payee-unknown');
  });

  describe('refuses', () => {
    const attempts: readonly (readonly [string, () => Promise<unknown>, string])[] = [
      ['a list without a signature', async () => ({ payees: [swapped] }), 'signed-missing'],
      [
        'a list signed by somebody else',
        async () =>
          (await signer('agency', ['payees'])).sign(
            { id: 'payees', body: { payees: [swapped] } },
            'bk-payees+1',
          ),
        'signed-signature',
      ],
      [
        'a list whose signer the page does not know',
        async () =>
          (await signer('k9', ['payees'])).sign({ id: 'payees', body: { payees: [swapped] } }, 'bk-payees+1'),
        'signed-key',
      ],
      [
        'a list in which the account was changed after it was signed',
        async () => {
          const [head, , signature] = (await signed([payee])).signed.split('.');
          const [, body] = (await signed([swapped])).signed.split('.');
          return { signed: [head, body, signature].join('.') };
        },
        'signed-signature',
      ],
      [
        'a list that says its own algorithm',
        async () => {
          const [, body] = (await signed([swapped])).signed.split('.');
          const head = btoa('{"alg":"none","kid":"agency","typ":"bk-payees+1"}').replaceAll('=', '');
          return { signed: `${head}.${body}.${'A'.repeat(86)}` };
        },
        'signed-format',
      ],
      [
        'a definition that was signed, in place of the list',
        () => agency.sign({ id: 'payees', body: { payees: [swapped] } }, 'bk-def+1'),
        'signed-format',
      ],
      [
        'the list of something else',
        () => agency.sign({ id: 'procedure/1', body: { payees: [swapped] } }, 'bk-payees+1'),
        'signed-key',
      ],
      ['a list that has expired', () => signed([payee], { exp: now - 1 }), 'signed-expired'],
      ['an account that lost its zeros', () => signed([{ ...payee, account: 11 }]), 'signed-format'],
      ['an account that is none', () => signed([{ ...payee, account: '0011?' }]), 'signed-format'],
      ['a bank that is none', () => signed([{ ...payee, bin: '97' }]), 'signed-format'],
      ['a payee without a name', () => signed([{ ...payee, name: '' }]), 'signed-format'],
      ['what is no list', () => signed('x'), 'signed-format'],
    ];
    for (const [what, says, why] of attempts) {
      it(what, async () => {
        expect(await refusal(page(await says()).payments.payees())).to.equal(`payee-unverified ${why}`);
      });
    }

    it('a key that is not on the list of keys, though that cannot be had or has expired', async () => {
      const root = await signer('root', ['keys']);
      const rotation = { url: '/keys', root: root.jwk };
      const says = await signed([payee]);
      const keysBy = (answer: () => Response | Promise<Response>) => {
        const { fetch, endpoint } = server(({ path }) => (path === '/keys' ? answer() : json(says)));
        return device({ fetch, endpoint, trust: { ...TRUST, rotation } })
          .use(paymentsPart)
          .payees();
      };
      const list = (exp: number) =>
        root.sign({ iss: 'root', id: 'keys', exp, body: { keys: [agency.trusted] } }, 'bk-keys+1');
      const [fresh, old] = [await list(now + DAY_S), await list(now - DAY_S)];
      expect(await keysBy(() => json(fresh))).to.have.lengthOf(1);
      expect(await refusal(keysBy(() => json(old)))).to.equal('payee-unverified signed-expired');
      expect(await refusal(keysBy(() => problem('gone', 404)))).to.equal('payee-unverified signed-key');
      expect(await refusal(keysBy(noLine))).to.equal('payee-unverified signed-key');
    });

    it('every list where the page trusts no key', async () => {
      const { payments } = page(await signed([payee]), { trust: null });
      expect(await refusal(payments.payees())).to.equal('payee-unverified signed-key');
    });

    it('a key that may sign forms only', async () => {
      const forms = await signer('k1', ['procedure/*']);
      const says = await forms.sign({ id: 'payees', body: { payees: [payee] } }, 'bk-payees+1');
      const { payments } = page(says, { trust: { keys: [forms.trusted] } });
      expect(await refusal(payments.payees())).to.equal('payee-unverified signed-key');
    });

    it('an older list than this page has seen, also where nothing can be kept', async () => {
      const { payments, there } = page(await signed([payee], { ver: 7 }));
      await payments.payees();
      there.says = await signed([swapped], { ver: 6 });
      expect(await refusal(payments.payees())).to.equal('payee-unverified signed-older');
      there.says = await signed([payee], { ver: 7 });
      expect(await payments.payee('ubnd')).to.deep.equal(payee);
    });

    it('an older list than this device has seen on another visit', async () => {
      const name = databaseName();
      const first = page(await signed([payee], { ver: 7 }), { name });
      await first.open();
      await first.payments.payees();
      const second = page(await signed([swapped], { ver: 6 }), { name });
      expect(await refusal(second.payments.payees())).to.equal('payee-unverified signed-older');
    });

    it('keys that a page has put where every object finds them', async () => {
      const thief = await signer('thief', ['payees']);
      const says = await thief.sign({ id: 'payees', body: { payees: [swapped] } }, 'bk-payees+1');
      const everywhere = Object.prototype as { trust?: TrustOptions };
      everywhere.trust = { keys: [thief.trusted] };
      try {
        const { payments } = page(says, { trust: null });
        expect(await refusal(payments.payees())).to.equal('payee-unverified signed-key');
      } finally {
        delete everywhere.trust;
      }
    });

    it('a signature of the right shape with nothing signed', async () => {
      const says = { signed: await signJws({}, 'bk-payees+1', 'agency', agency.key) };
      expect(await refusal(page(says).payments.payees())).to.equal('payee-unverified signed-format');
    });
  });

  it('cannot be changed by whoever has it', async () => {
    const { payments } = page(await signed([payee]));
    const one = (await payments.payee('ubnd')) as { account: string };
    expect(() => (one.account = '6666')).to.throw(TypeError);
  });

  describe('without a line', () => {
    it('has the list of before while it is in time', async () => {
      const { payments, there, open } = page(await signed([payee]));
      await open();
      await payments.payees();
      there.says = undefined;
      expect(await payments.payee('ubnd')).to.deep.equal(payee);
    });

    it('has none that has expired since', async () => {
      const name = databaseName();
      const first = page(await signed([payee], { exp: now + 60 }), { name });
      await first.open();
      await first.payments.payees();
      const { fetch, endpoint } = server(noLine);
      const later = device({
        fetch,
        endpoint,
        trust: TRUST,
        databaseName: name,
        now: () => NOW + 61_000,
      });
      expect(await refusal(later.use(paymentsPart).payees())).to.equal('payee-unverified signed-expired');
    });

    it('says that there is no line where nothing was kept', async () => {
      expect(await refusal(page(undefined).payments.payees())).to.match(/^network-offline/);
    });

    it('does not take a refusal of the server for a line that is down', async () => {
      const { payments, there, open } = page(await signed([payee]));
      await open();
      await payments.payees();
      there.says = problem('gone', 410);
      expect(await refusal(payments.payees())).to.match(/^network-status/);
    });
  });
});
