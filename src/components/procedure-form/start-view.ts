import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenCard } from '../../core/identity/citizen-card.js';
import type { Job } from '../../core/outbox/job.js';
import { profileName, type Profile, type Relation } from '../../core/profile/profile.js';
import type { Level } from '../../core/storage/store.js';
import { vietnamDate } from '../../core/text/vietnam-date.js';
import type { Choice } from '../shared/choice.js';
import { levelChoices, relationChoices } from '../shared/household-choices.js';
import type { FormControl } from '../shared/form-control.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { LateDrafts } from './late-drafts.js';
import type { Ready } from './ready.js';
import { jobView } from './job-view.js';
import { ownerOf, type StartController } from './start-controller.js';

/** What the start page asks the form to do. */
export interface StartActions {
  readonly begin: () => void;
  /** Reads anew what the device has. */
  readonly reload: () => void;
  readonly retry: (job: Job) => void;
  /** Takes a card that was read. */
  readonly scanned: (whose: 'ownCard' | 'otherCard', card: CitizenCard) => void;
}

/** Whose device, for whom, a card to fill from; and what is waiting from earlier. */
export function startView(
  ready: Ready,
  start: StartController,
  drafts: LateDrafts,
  l10n: LocalizeController,
  actions: StartActions,
): TemplateResult {
  const { t, text } = l10n;
  const { definition, household, level } = ready;
  const owner = ownerOf(household);
  const value = (event: Event) => (event.currentTarget as FormControl).value;
  const missing = (answered: unknown) =>
    start.tried && !answered ? { path: '', code: 'choice-required' } : undefined;
  return html`
    <h2 tabindex="-1">${text(definition.shortName)}</h2>
    ${
      definition.validTo !== undefined && definition.validTo < vietnamDate(Date.now())
        ? html`<p class="note warn">${t('procedure.outdated', { date: l10n.date(definition.validTo) })}</p>`
        : nothing
    }
    ${
      ready.expiredAt === undefined
        ? nothing
        : html`<p class="note warn">${t('procedure.unconfirmed', { date: l10n.date(ready.expiredAt) })}</p>`
    }
    ${ready.jobs.map((job) => html`<div class="card stack tight">${jobView(job, level, l10n, actions.retry)}</div>`)}
    ${draftsView(ready, drafts, l10n, actions)}
    ${
      level === undefined && start.asksLevel
        ? html`<bk-choice-field
            id="level"
            name="level"
            required
            .label=${t('device.question')}
            .choices=${levelChoices(t)}
            .value=${start.level ?? ''}
            .issue=${missing(start.level)}
            @change=${(event: Event) => start.set({ level: value(event) as Level })}
          ></bk-choice-field>`
        : nothing
    }
    <bk-choice-field
      id="who"
      name="who"
      required
      .label=${t('procedure.who-question')}
      .choices=${whoChoices(household, owner, l10n)}
      .value=${start.who ?? ''}
      .issue=${missing(start.who)}
      @change=${(event: Event) => start.set({ who: value(event) })}
    ></bk-choice-field>
    ${
      start.who === 'new'
        ? html`<bk-choice-field
            id="relation"
            name="relation"
            required
            .label=${t('procedure.relation-question')}
            .choices=${relationChoices(t)}
            .value=${start.relation ?? ''}
            .issue=${missing(start.relation)}
            @change=${(event: Event) => start.set({ relation: value(event) as Relation })}
          ></bk-choice-field>`
        : nothing
    }
    ${owner ? nothing : cardView('ownCard', t('procedure.card-self'), start, l10n, actions)}
    ${start.who === 'new' ? cardView('otherCard', t('procedure.card-other'), start, l10n, actions) : nothing}
    <p class="error" role="alert" ?hidden=${start.asksLevel || level !== undefined || !start.tried}>
      ${t('procedure.level-first', { question: t('device.question') })}
    </p>
    <div class="row">
      <button type="button" class="primary" id="begin" @click=${actions.begin}>
        ${t('procedure.start')}
      </button>
    </div>
    <div>
      <button
        type="button"
        class="plain"
        id="bring"
        @click=${() => drafts.show(({ bring }) => bring.toggle())}
      >
        ${t('procedure.bring')}
      </button>
    </div>
    ${drafts.views?.bring.view(ready)}
  `;
}

function whoChoices(
  household: readonly Profile[],
  owner: Profile | undefined,
  { t }: LocalizeController,
): readonly Choice[] {
  const others = household.filter((person) => person !== owner);
  return [
    {
      value: 'self',
      label: owner ? t('procedure.who-self-named', { name: profileName(owner) }) : t('procedure.who-self'),
    },
    ...others.map((person) => ({
      value: person.id,
      label: t('procedure.who-member', {
        name: profileName(person),
        relation: t(`relation.${person.relation}`),
      }),
    })),
    { value: 'new', label: t('procedure.who-new') },
  ];
}

function cardView(
  whose: 'ownCard' | 'otherCard',
  label: string,
  start: StartController,
  { t }: LocalizeController,
  actions: StartActions,
): TemplateResult {
  const name = start[whose]?.fullName;
  if (name !== undefined)
    return html`<p class="note" role="status" id=${whose} tabindex="-1">
      ${t('procedure.card-taken', { name })}
    </p>`;
  const scanned = ({ card }: HTMLElementEventMap['bk-card-scanned']) => {
    if (card) actions.scanned(whose, card);
  };
  return html`<details class="card">
    <summary>${label} ${t('field.optional')}</summary>
    <bk-card-scanner @bk-card-scanned=${scanned}></bk-card-scanner>
  </details>`;
}

/** What shows drafts was fetched with them, where there is a line. */
function draftsView(
  ready: Ready,
  { views }: LateDrafts,
  { t }: LocalizeController,
  { reload }: StartActions,
): unknown {
  if (views) return views.resume.view(ready);
  if (ready.drafts.length === 0) return nothing;
  return html`<div class="note warn stack tight" role="status">
    <p>${t('procedure.drafts-offline')}</p>
    <div><button type="button" @click=${reload}>${t('common.retry')}</button></div>
  </div>`;
}
