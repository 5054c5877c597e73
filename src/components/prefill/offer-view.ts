import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CitizenCard } from '../../core/identity/citizen-card.js';
import { factDefinition, type FactKey } from '../../core/profile/facts.js';
import { profileName, type Profile } from '../../core/profile/profile.js';
import type { Choice } from '../shared/choice.js';
import type { FormControl } from '../shared/form-control.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { factNames, originWords, shownValue } from '../shared/fact-words.js';
import type { Step } from './form-filler.js';
import { NOBODY, type People } from './people.js';
import type { Named, Ticks } from './ticks.js';

/** What is offered for one part of the form. */
export interface OfferedPart {
  /** What the page calls the part; empty where it has one only. */
  readonly part: string;
  readonly person: Profile | undefined;
  readonly steps: readonly Step[];
  /** All that is kept of the person for it stands there. */
  readonly complete: boolean;
}

/** What the offer knows besides the parts. */
export interface Offer {
  readonly parts: readonly OfferedPart[];
  readonly people: People;
  readonly purpose: string;
  /** What was agreed to besides the button: sensitive facts, and {@link OVERWRITE}. */
  readonly ticks: Pick<Ticks, 'has'>;
  /** The person pressed the button without having chosen somebody. */
  readonly tried: boolean;
  readonly error: unknown;
}

/** What the offer asks the element to do. */
export interface OfferActions {
  readonly who: (part: string, id: string) => void;
  readonly tick: (id: string, on: boolean) => void;
  readonly scanned: (part: string, card: CitizenCard) => void;
  readonly fill: () => void;
  readonly decline: () => void;
}

/** Id of the box for what stands in the form already. */
export const OVERWRITE = 'overwrite';

/** Id of the box for a sensitive fact of a part. */
export const sensitiveId = (part: string, key: FactKey) => `${part}/${key}`;

const keyOf = ({ mapped }: Step) => mapped.target.key;
const isOccupied = ({ before }: Step) => before !== '';
const isSensitive = (step: Step) => factDefinition(keyOf(step)).sensitive !== undefined;
const checked = (event: Event) => (event.currentTarget as HTMLInputElement).checked;
const keysOf = (steps: readonly Step[]) => [...new Set(steps.map(keyOf))];

/** What each box of the offer is about. */
export function offerBoxes(parts: readonly OfferedPart[]): ReadonlyMap<string, Named> {
  const occupied = parts.map(({ part, steps }) => [part, keysOf(steps.filter(isOccupied))] as const);
  const sensitive = parts.flatMap(({ part, steps }) =>
    keysOf(steps.filter(isSensitive)).map(
      (key) => [sensitiveId(part, key), new Map([[part, [key]]])] as const,
    ),
  );
  return new Map<string, Named>([[OVERWRITE, new Map(occupied)], ...sensitive]);
}

/** What could be filled, for whom and for what; nothing is decided beforehand. */
export function offerView(offer: Offer, l10n: LocalizeController, actions: OfferActions): TemplateResult {
  const { t, errorText } = l10n;
  const { parts, people, purpose, error } = offer;
  const known = people.all.length > 0;
  const complete = parts.length > 0 && parts.every((one) => one.complete);
  const occupied = parts.flatMap(({ steps }) => steps).filter(isOccupied);
  return html`
    ${
      complete
        ? nothing
        : html`<p>
            ${t(known ? 'prefill.explain' : 'prefill.empty')}
            ${purpose ? t('prefill.purpose', { purpose }) : nothing}
          </p>`
    }
    ${parts.map((one) => partView(one, offer, l10n, actions))}
    ${
      occupied.length > 0
        ? box(
            OVERWRITE,
            t('prefill.occupied', { facts: factNames(occupied.map(keyOf), l10n) }),
            offer.ticks.has(OVERWRITE),
            (event) => actions.tick(OVERWRITE, checked(event)),
          )
        : nothing
    }
    <p class="error" role="alert">${error ? errorText(error) : nothing}</p>
    ${complete ? nothing : buttonsView(known, l10n, actions)}
  `;
}

function buttonsView(known: boolean, { t }: LocalizeController, actions: OfferActions): TemplateResult {
  return html`<div class="row">
    ${
      known
        ? html`<button type="button" class="primary" id="fill" @click=${actions.fill}>
            ${t('prefill.fill')}
          </button>`
        : nothing
    }
    <button type="button" class="plain" id="decline" @click=${actions.decline}>
      ${t('prefill.decline')}
    </button>
  </div>`;
}

function partView(
  { part, person, steps, complete }: OfferedPart,
  { parts, people, ticks, tried }: Offer,
  l10n: LocalizeController,
  actions: OfferActions,
): TemplateResult {
  const { t } = l10n;
  const asks = people.all.length > 0 && (parts.length > 1 || people.all.length > 1);
  const plain = steps.filter((step) => !isSensitive(step));
  const sensitive = new Set(steps.filter(isSensitive).map(keyOf));
  const name = person ? profileName(person) || t('profile.unnamed') : '';
  return html`
    ${
      asks
        ? html`<bk-choice-field
            class="who"
            required
            .name=${part}
            .label=${part ? t('prefill.who-part', { part }) : t('prefill.who')}
            .choices=${whoChoices(people, parts.length > 1, l10n)}
            .value=${people.answer(part).who ?? ''}
            .issue=${tried && !people.answer(part).who ? { path: part, code: 'choice-required' } : undefined}
            @change=${(event: Event) => actions.who(part, (event.currentTarget as FormControl).value)}
          ></bk-choice-field>`
        : nothing
    }
    ${
      !person
        ? nothing
        : plain.length > 0
          ? html`<p class="facts">${t('prefill.for', { name, facts: factNames(plain.map(keyOf), l10n) })}</p>`
          : sensitive.size > 0
            ? nothing
            : complete
              ? html`<p id="complete" tabindex="-1">${t('prefill.complete', { name })}</p>`
              : html`<p class="soft">${t('prefill.nothing-for', { name })}</p>`
    }
    ${steps.some(({ source }) => source.divided) ? html`<p class="note warn">${t('prefill.divided')}</p>` : nothing}
    ${steps.length > 0 ? valuesView(part, steps, l10n) : nothing}
    ${
      sensitive.size > 0
        ? html`<div class="stack tight" role="group" aria-label=${t('prefill.sensitive')}>
            <p>${t('prefill.sensitive')}</p>
            ${[...sensitive].map((key) => {
              const id = sensitiveId(part, key);
              return box(
                `allow-${key}`,
                t('prefill.sensitive-allow', { fact: t(`fact.${key}`) }),
                ticks.has(id),
                (event) => actions.tick(id, checked(event)),
              );
            })}
          </div>`
        : nothing
    }
    ${people.all.length === 0 ? scanView(part, l10n, actions) : nothing}
  `;
}

/** Behind a tap: somebody may look over the shoulder. */
function valuesView(part: string, steps: readonly Step[], l10n: LocalizeController): TemplateResult {
  const { t } = l10n;
  const byKey = new Map(steps.map((step) => [keyOf(step), step.source.fact]));
  return html`<details class="values">
    <summary>
      ${t('prefill.values')}${part ? html`<span class="visually-hidden">: ${part}</span>` : nothing}
    </summary>
    <dl part="facts">
      ${[...byKey].map(
        ([key, fact]) =>
          html`<div>
            <dt>${t(`fact.${key}`)}</dt>
            <dd>
              ${shownValue(key, fact.value, l10n)}
              <p class="from">${originWords(fact, l10n)}</p>
            </dd>
          </div>`,
      )}
    </dl>
  </details>`;
}

function scanView(part: string, { t }: LocalizeController, actions: OfferActions): TemplateResult {
  return html`<details class="scan">
    <summary>${part ? `${part}: ` : ''}${t('prefill.scan')}</summary>
    <bk-card-scanner
      @bk-card-scanned=${({ card }: HTMLElementEventMap['bk-card-scanned']) =>
        card && actions.scanned(part, card)}
    ></bk-card-scanner>
  </details>`;
}

/** An unticked box with its words. */
export function box(id: string, words: string, on: boolean, change: (event: Event) => void): TemplateResult {
  return html`<label class="choice">
    <input type="checkbox" id=${id} .checked=${live(on)} @change=${change} />
    <span>${words}</span>
  </label>`;
}

/** Everybody by name. */
export function memberChoices(people: People, { t }: LocalizeController): readonly Choice[] {
  return people.all.map((person) => {
    const name = profileName(person) || t('profile.unnamed');
    const label = people.isKept(person)
      ? t('prefill.member', { name, relation: t(`relation.${person.relation}`) })
      : t('prefill.from-card', { name });
    return { value: person.id, label };
  });
}

function whoChoices(people: People, several: boolean, l10n: LocalizeController): readonly Choice[] {
  const nobody = { value: NOBODY, label: l10n.t('prefill.who-nobody') };
  return [...memberChoices(people, l10n), ...(several ? [nobody] : [])];
}
