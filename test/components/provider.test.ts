import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { LitElement, html as template } from 'lit';
import type { BkProvider } from '../../src/components/provider/provider.js';
import { BkProvider as ProviderClass } from '../../src/components/provider/provider.js';
import { ClientController } from '../../src/components/shared/client-controller.js';
import { Client } from '../../src/core/client.js';

/** Shows which client an element ends up with, and how often it was given one. */
class Probe extends LitElement {
  readonly given: Client[] = [];
  readonly #provider = new ClientController(this, (client) => this.given.push(client));

  get client(): Client | undefined {
    return this.#provider.client;
  }

  override render() {
    return template`${this.client?.options.endpoint}`;
  }
}
customElements.define('x-probe', Probe);

const probeIn = (root: ParentNode) => root.querySelector('x-probe') as Probe;
const provider = (attributes: Record<string, string> = {}) => {
  const element = document.createElement('bk-provider');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

// These come first: the tag is not defined yet.
describe('<bk-provider> before its code has arrived', () => {
  let place: HTMLElement;
  let waiting: Probe;

  before(async () => {
    place = document.createElement('div');
    place.innerHTML = '<bk-provider endpoint="/late"><x-probe></x-probe></bk-provider>';
    document.body.append(place);
    waiting = probeIn(place);
    await nextFrame();
  });
  after(() => place.remove());

  it('leaves the elements inside without a client', () => {
    expect(waiting.given).to.have.lengthOf(0);
  });

  it('gives them the right one, and only that, as soon as it is there', async () => {
    customElements.define('bk-provider', ProviderClass);
    await nextFrame();
    expect(waiting.given.map(({ options }) => options.endpoint)).to.deep.equal(['/late']);
  });
});

describe('<bk-provider>', () => {
  it('is not needed: elements share the client of the page', async () => {
    const [one, two] = [
      await fixture<Probe>(html`<x-probe></x-probe>`),
      await fixture<Probe>(html`<x-probe></x-probe>`),
    ];
    expect([one.client instanceof Client, one.client === two.client]).to.deep.equal([true, true]);
  });

  it('configures what is inside', async () => {
    const root = await fixture(html`<bk-provider endpoint="/a" site="s"><x-probe></x-probe></bk-provider>`);
    const { endpoint, site } = probeIn(root).client!.options;
    expect([endpoint, site]).to.deep.equal(['/a', 's']);
  });

  it('configures what is added later', async () => {
    const root = await fixture(html`<bk-provider endpoint="/a"><p></p></bk-provider>`);
    const probe = new Probe();
    root.append(probe);
    await nextFrame();
    expect(probe.client!.options.endpoint).to.equal('/a');
  });

  it('takes over what it is put around later', async () => {
    const place = await fixture(html`<div><x-probe></x-probe></div>`);
    const around = provider({ endpoint: '/around' });
    around.append(probeIn(place));
    place.append(around);
    await nextFrame();
    expect(probeIn(place).client!.options.endpoint).to.equal('/around');
  });

  it('keeps two embeddings apart', async () => {
    const place = await fixture(
      html`<div>
        <bk-provider endpoint="/a"><x-probe></x-probe></bk-provider>
        <bk-provider endpoint="/b"><x-probe></x-probe></bk-provider>
      </div>`,
    );
    const endpoints = [...place.querySelectorAll<Probe>('x-probe')].map(
      ({ client }) => client!.options.endpoint,
    );
    expect(endpoints).to.deep.equal(['/a', '/b']);
  });

  it('lets the inner of two decide', async () => {
    const place = await fixture(
      html`<bk-provider endpoint="/outer">
        <bk-provider endpoint="/inner"><x-probe></x-probe></bk-provider>
      </bk-provider>`,
    );
    expect(probeIn(place).client!.options.endpoint).to.equal('/inner');
  });

  it('makes no box of its own', async () => {
    const root = await fixture(html`<bk-provider><p></p></bk-provider>`);
    expect(getComputedStyle(root).display).to.equal('contents');
  });

  it('makes a new client when an attribute changes', async () => {
    const root = await fixture<BkProvider>(
      html`<bk-provider endpoint="/a" locale="vi"><x-probe></x-probe></bk-provider>`,
    );
    root.setAttribute('endpoint', '/b');
    await nextFrame();
    const { endpoint, locale } = probeIn(root).client!.options;
    expect([endpoint, locale]).to.deep.equal(['/b', 'vi']);
  });

  it('keeps its client when an attribute is set to what it was', async () => {
    const root = await fixture<BkProvider>(
      html`<bk-provider endpoint="/a"><x-probe></x-probe></bk-provider>`,
    );
    root.setAttribute('endpoint', '/a');
    await nextFrame();
    expect(probeIn(root).given).to.have.lengthOf(1);
  });

  it('takes what is set right after it was connected', async () => {
    const place = await fixture(html`<div></div>`);
    const late = provider();
    late.append(new Probe());
    place.append(late);
    late.endpoint = '/set';
    await nextFrame();
    expect(probeIn(place).client!.options.endpoint).to.equal('/set');
  });

  it('shares a client that is set as a property', async () => {
    const client = new Client({ endpoint: '/mine', handoverOnly: true });
    const root = await fixture(html`<bk-provider .client=${client}><x-probe></x-probe></bk-provider>`);
    expect(probeIn(root).client === client).to.equal(true);
  });

  it('keeps the rest of a shared client when an attribute changes', async () => {
    const client = new Client({ endpoint: '/mine', handoverOnly: true });
    const root = await fixture(html`<bk-provider .client=${client}><x-probe></x-probe></bk-provider>`);
    root.setAttribute('locale', 'en');
    await nextFrame();
    const { endpoint, handoverOnly, locale } = probeIn(root).client!.options;
    expect([endpoint, handoverOnly, locale]).to.deep.equal(['/mine', true, 'en']);
  });

  it('forbids sending', async () => {
    const root = await fixture(
      html`<bk-provider endpoint="/a" handover-only><x-probe></x-probe></bk-provider>`,
    );
    expect(probeIn(root).client!.options.handoverOnly).to.equal(true);
  });

  it('passes the language on', async () => {
    const root = await fixture(html`<bk-provider locale="en"><x-probe></x-probe></bk-provider>`);
    expect(probeIn(root).client!.locale).to.equal('en');
  });
});

// These come last: the root of the document stays a provider.
describe('<bk-provider> alone on the page', () => {
  it('configures elements before, after and later', async () => {
    const place = await fixture(
      html`<div><x-probe></x-probe><bk-provider endpoint="/page"></bk-provider><x-probe></x-probe></div>`,
    );
    place.append(new Probe());
    await nextFrame();
    const endpoints = [...place.querySelectorAll<Probe>('x-probe')].map(
      ({ client }) => client!.options.endpoint,
    );
    expect(endpoints).to.deep.equal(['/page', '/page', '/page']);
  });

  it('leaves alone what has a provider of its own', async () => {
    const place = await fixture(
      html`<div>
        <bk-provider endpoint="/own"><x-probe></x-probe></bk-provider>
      </div>`,
    );
    place.append(provider({ endpoint: '/page' }));
    await nextFrame();
    expect(probeIn(place).client!.options.endpoint).to.equal('/own');
  });
});
