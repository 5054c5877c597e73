import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenCard } from '../../core/identity/citizen-card.js';
import type { Job } from '../../core/outbox/job.js';
import type { Draft } from '../../core/procedure/drafts.js';
import { profileName, type Profile, type Relation } from '../../core/profile/profile.js';
import type { Level } from '../../core/storage/store.js';
import { vietnamDate } from '../../core/text/vietnam-date.js';
import type { Choice } from '../shared/choice.js';
import { levelChoices, relationChoices } from '../shared/household-choices.js';
import type { FormControl } from '../shared/form-control.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { Ready } from './ready.js';
import { jobView } from './job-view.js';
import { ownerOf, type StartController } from './start-controller.js';

/** What the start page asks the form to do. */
export interface StartActions {
  readonly begin: () => void;
  readonly resume: (draft: Draft) => void;
  readonly discard: (draft: Draft) => void;
  readonly retry: (job: Job) => void;
  /** Takes a card that was read. */
  readonly scanned: (whose: 'ownCard' | 'otherCard', card: CitizenCard) => void;
}

/** Whose device, for whom, a card to fill from; and what is waiting from earlier. */
export function startView(
  ready: Ready,
  start: StartController,
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
    ${ready.drafts.map((draft) => resumeView(draft, l10n, actions))}
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

function resumeView(
  draft: Draft,
  { t, time, date }: LocalizeController,
  actions: StartActions,
): TemplateResult {
  const saved = new Date(draft.savedAt).toISOString();
  return html`<div class="card stack tight resume">
    <p><strong>${t('procedure.resume', { time: `${time(draft.savedAt)}, ${date(saved)}` })}</strong></p>
    <div class="row">
      <button type="button" class="primary" @click=${() => actions.resume(draft)}>
        ${t('procedure.resume-button')}
      </button>
      <button type="button" class="plain" @click=${() => actions.discard(draft)}>
        ${t('procedure.discard')}
      </button>
    </div>
  </div>`;
}
