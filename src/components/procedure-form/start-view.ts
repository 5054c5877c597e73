import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenCard } from '../../core/identity/citizen-card.js';
import type { Job } from '../../core/outbox/job.js';
import { askedRoles, likelyRelation, type Cast, type RoleQuestion } from '../../core/procedure/people.js';
import type { Participant } from '../../core/procedure/participant.js';
import { profileName, type Relation } from '../../core/profile/profile.js';
import { relationWord } from '../../core/profile/relations.js';
import type { Level } from '../../core/storage/store.js';
import { vietnamDate } from '../../core/text/vietnam-date.js';
import type { Choice } from '../shared/choice.js';
import { capital, levelChoices, relationChoices } from '../shared/household-choices.js';
import type { FormControl } from '../shared/form-control.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { LateDrafts } from './late-drafts.js';
import type { LateElement } from './late-element.js';
import type { Ready } from './ready.js';
import { jobView } from './job-view.js';
import { ownerOf, type StartController } from './start-controller.js';

/** What the start page asks the form to do. */
export interface StartActions {
  /** Shows `<bk-list-field>`, or what there is to say until it has come. */
  readonly list: LateElement;
  readonly begin: () => void;
  /** Reads anew what the device has. */
  readonly reload: () => void;
  readonly retry: (job: Job) => void;
  /** Takes a card that was read. @param role - Whose it is; that of the person at the device without one. */
  readonly scanned: (role: string | undefined, card: CitizenCard, id: string) => void;
}

/** Whose device, who stands in which role, cards to fill from; and what is waiting from earlier. */
export function startView(
  ready: Ready,
  start: StartController,
  drafts: LateDrafts,
  l10n: LocalizeController,
  actions: StartActions,
): TemplateResult {
  const { t, text } = l10n;
  const { definition, level } = ready;
  const cast = start.cast(ready);
  const context = { start, cast, l10n, actions, isSimple: askedRoles(definition).length === 1 };
  const [first, ...others] = cast.questions;
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
            .issue=${start.tried && !start.level ? CHOOSE : undefined}
            @change=${(event: Event) => start.set({ level: valueOf(event) as Level })}
          ></bk-choice-field>`
        : nothing
    }
    ${first ? whoView(first, context, '') : nothing}
    ${ownerOf(ready.household) ? nothing : cardView('ownCard', undefined, start.ownCard, t('procedure.card-self'), context)}
    ${first ? otherCardView(first, context, '') : nothing}
    ${others.map((question) => {
      const suffix = `-${question.role.role}`;
      return html`${whoView(question, context, suffix)} ${otherCardView(question, context, suffix)}`;
    })}
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

/** What the questions about roles share. */
interface Context {
  readonly start: StartController;
  readonly cast: Cast;
  readonly l10n: LocalizeController;
  readonly actions: StartActions;
  /** One question only: whom the paper is for. */
  readonly isSimple: boolean;
}

const CHOOSE = { path: '', code: 'choice-required' };

const valueOf = (event: Event) => (event.currentTarget as FormControl).value;

/** Who stands in a role and, of somebody new, what they are to the person at the device. */
function whoView(question: RoleQuestion, context: Context, suffix: string): TemplateResult {
  const { start, cast, l10n, isSimple } = context;
  const { t } = l10n;
  const { role } = question;
  const name = l10n.text(role.name);
  const { who, relation } = start.answer(role.role);
  const choices = whoChoices(question, context);
  const certain = question.certain && choiceOf(question.certain, cast);
  const value = choices.some((choice) => choice.value === who) ? who : certain;
  const isFirst = suffix === '';
  const missing = (given: unknown) => (isFirst && start.tried && !given ? CHOOSE : undefined);
  return html`<bk-choice-field
      id=${`who${suffix}`}
      name=${`who${suffix}`}
      ?required=${isFirst}
      .label=${isSimple ? t('procedure.who-question') : t('procedure.role-question', { role: name })}
      .choices=${choices}
      .value=${value ?? ''}
      .issue=${missing(value)}
      @change=${(event: Event) => start.setRole(role.role, { who: valueOf(event) })}
    ></bk-choice-field>
    ${
      who === 'new'
        ? context.actions.list.view(
            html`<bk-list-field
              id=${`relation${suffix}`}
              name=${`relation${suffix}`}
              ?required=${isFirst}
              .label=${isSimple ? t('procedure.relation-question') : t('procedure.role-relation', { role: name })}
              .choices=${relationsFor(question, context)}
              .value=${relation ?? ''}
              .issue=${missing(relation)}
              @change=${(event: Event) => start.setRole(role.role, { relation: valueOf(event) as Relation })}
            ></bk-list-field>`,
            l10n,
          )
        : nothing
    }`;
}

/** The most likely first. */
function relationsFor({ role }: RoleQuestion, { cast, l10n }: Context): readonly Choice[] {
  const likely = likelyRelation(role, cast.people);
  const isLikely = ({ value }: Choice) => Number(value === likely);
  return [...relationChoices(l10n.t)].sort((a, b) => isLikely(b) - isLikely(a));
}

const choiceOf = (person: Participant, { self }: Cast) => (person.id === self.id ? 'self' : person.id);

function whoChoices({ offers }: RoleQuestion, { cast, l10n, isSimple }: Context): readonly Choice[] {
  const { t, text } = l10n;
  const self = isSimple ? 'procedure.who-self' : 'procedure.role-self';
  /** Somebody new has the name of the role in which they were named first, until a card gives one. */
  const nameOf = (person: Participant) => {
    const stands = cast.questions.find((each) => cast.people[each.role.role]?.id === person.id);
    return profileName(person) || (stands && !person.kept ? text(stands.role.name) : '');
  };
  const label = (person: Participant) => {
    const name = nameOf(person);
    if (person.id === cast.self.id) return name ? t(`${self}-named`, { name }) : t(self);
    if (!person.kept && person.relation === 'other') return name;
    const relation = t(relationWord(person.relation, person, cast.self));
    if (name === '') return capital(relation);
    return t(person.facts['person.deathDate'] ? 'procedure.who-dead' : 'procedure.who-member', {
      name,
      relation,
    });
  };
  return [
    ...offers.map((person) => ({ value: choiceOf(person, cast), label: label(person) })),
    { value: 'new', label: t(isSimple ? 'procedure.who-new' : 'procedure.role-new') },
    ...(isSimple ? [] : [{ value: 'later', label: t('procedure.role-later') }]),
  ];
}

function otherCardView({ role }: RoleQuestion, context: Context, suffix: string): unknown {
  const { start, l10n, isSimple } = context;
  const { who, card } = start.answer(role.role);
  if (who !== 'new') return nothing;
  const label = isSimple
    ? l10n.t('procedure.card-other')
    : l10n.t('procedure.role-card', { role: l10n.text(role.name) });
  return cardView(`otherCard${suffix}`, role.role, card, label, context);
}

function cardView(
  id: string,
  role: string | undefined,
  card: CitizenCard | undefined,
  label: string,
  { l10n: { t }, actions }: Context,
): TemplateResult {
  const name = card?.fullName;
  if (name !== undefined)
    return html`<p class="note" role="status" id=${id} tabindex="-1">
      ${t('procedure.card-taken', { name })}
    </p>`;
  const scanned = ({ card: read }: HTMLElementEventMap['bk-card-scanned']) => {
    if (read) actions.scanned(role, read, id);
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
