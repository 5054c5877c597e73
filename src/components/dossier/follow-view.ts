import { html, nothing, type TemplateResult } from 'lit';
import { dueIn, type DueIn } from '../../core/calendar/working-days.js';
import type { DossierStatus } from '../../core/dossier/dossiers.js';
import type { DossierPersonal } from '../../core/dossier/status.js';
import { formatVnd } from '../../core/text/numbers.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { DossierState } from './dossier-controller.js';

type Ready = Extract<DossierState, { readonly status: 'ready' }>;

/** How it stands and what to do next; while it is open also who holds it and until when: what matters, on one screen. */
export function standingView(
  { value, change }: Ready,
  now: number,
  l10n: LocalizeController,
): TemplateResult {
  const { t, time } = l10n;
  // One live region, read whole.
  return html`<div class="standing stack tight ${value.status}" part="standing">
    <div role="status" part="status">
      <strong>${stateText(value.status, l10n)}</strong>
      <p>${t(nextKey(value))}</p>
      ${
        change
          ? html`<p class="change">
              ${t('dossier.changed-at', {
                time: time(change.at),
                what: change.what.map((what) => t(`dossier.change-${what}`)).join(', '),
              })}
            </p>`
          : nothing
      }
    </div>
    ${isOpen(value) ? html`<dl part="essentials">${holderAndDue(value, now, l10n)}</dl>` : nothing}
  </div>`;
}

function holderAndDue(value: DossierStatus, now: number, l10n: LocalizeController): TemplateResult {
  const { date, time } = l10n;
  const { holder, dueAt, firstDueAt } = value;
  const left = dueText(value, now, l10n);
  return html`${row(isOpen(value) ? 'holder' : 'holder-last', holder, l10n)}
  ${firstDueAt === undefined ? nothing : row('due-first', date(firstDueAt), l10n)}
  ${row('due', html`<b>${time(dueAt)}, ${date(dueAt)}</b>${left === '' ? nothing : html`<br /><b part="due">${left}</b>`}`, l10n)}`;
}

function row(key: string, content: unknown, { t }: LocalizeController): TemplateResult {
  return html`<div>
    <dt>${t(`dossier.${key}`)}</dt>
    <dd>${content}</dd>
  </div>`;
}

/** A state of a timeline; a server may have some that nobody here knows. */
function stateText(state: string, { t }: LocalizeController): string {
  const key = `dossier.status-${state}`;
  const text = t(key);
  return text === key ? t('dossier.status-other') : text;
}

function nextKey({ status, personal }: DossierStatus): string {
  const { supplement, refusal, results = [] } = personal ?? {};
  if (status === 'supplement-asked' && supplement)
    return supplement.answeredAt === null ? 'dossier.next-supplement' : 'dossier.next-supplemented';
  if (status === 'refused' && refusal) return 'dossier.next-refusal';
  if (status === 'done' && results.length > 0) return 'dossier.next-results';
  return mustPay(personal) ? 'dossier.next-pay' : `dossier.next-${status}`;
}

/** Code, name, day of receipt and fee; for a dossier that is over also where it was, and until when. */
export function factsView(value: DossierStatus, now: number, l10n: LocalizeController): TemplateResult {
  const { t, date } = l10n;
  const { code, receivedAt, personal } = value;
  return html`<dl part="facts">
      ${row('code', html`<b translate="no">${code}</b>`, l10n)}
      ${personal ? row('applicant', personal.applicantName, l10n) : nothing}
      ${row('received', date(receivedAt), l10n)} ${isOpen(value) ? nothing : holderAndDue(value, now, l10n)}
      ${personal ? row('payment', paymentText(personal.payment, l10n), l10n) : nothing}
    </dl>
    ${personal ? nothing : html`<p class="soft">${t('dossier.public-only')}</p>`}`;
}

/** "còn 2 ngày làm việc"; empty once it is over with the dossier. */
function dueText(value: DossierStatus, now: number, { t }: LocalizeController): string {
  if (!isOpen(value)) return '';
  const due = dueIn(value.dueAt, now, value.calendar);
  if (due.when === 'today') return t('dossier.is-today');
  const count = due.workingDays ?? 0;
  if (due.when === 'later')
    return count > 0 ? t('dossier.in-days', { count }) : due.workingDays === 0 ? t('dossier.in-less') : '';
  return count > 0 ? t('dossier.over-days', { count }) : t('dossier.over');
}

const isOpen = ({ status }: DossierStatus): boolean => !['done', 'returned', 'refused'].includes(status);

/** Whether the office is late. While the person has to add something, it is not the office that is waited for. */
export function lateness(value: DossierStatus, now: number): DueIn | undefined {
  const due = dueIn(value.dueAt, now, value.calendar);
  const waitsForPerson = value.status === 'supplement-asked';
  return isOpen(value) && !waitsForPerson && due.when === 'over' ? due : undefined;
}

/** The steps so far, the newest first. */
export function timelineView({ timeline }: DossierStatus, l10n: LocalizeController): TemplateResult {
  const { t, date, time } = l10n;
  return html`<section class="stack tight">
    <h3>${t('dossier.timeline')}</h3>
    <ol part="timeline" reversed>
      ${[...timeline].reverse().map(
        ({ at, state, holder }) =>
          html`<li>
            <span>${stateText(state, l10n)}</span>
            <time datetime=${at}>${time(at)}, ${date(at)}</time>
            ${holder ? html`<small>${holder}</small>` : nothing}
          </li>`,
      )}
    </ol>
  </section>`;
}

/** That what is shown may be out of date; first of all, and in the page before there is anything to say. */
export function ageView({ readAt, problem, isCopy }: Ready, l10n: LocalizeController): TemplateResult {
  const told = problem
    ? l10n.t(isCopy ? 'dossier.kept-copy' : 'dossier.stale', moment(readAt, l10n))
    : nothing;
  return html`<p role="status" part="age" class=${problem ? 'note warn' : 'visually-hidden'}>${told}</p>`;
}

/** When it was read, and a way to look again. */
export function readAtView(
  { readAt, problem }: Ready,
  l10n: LocalizeController,
  refresh: () => void,
): TemplateResult {
  const { t } = l10n;
  return html`<div class="stack tight no-print">
    <p class="soft" ?hidden=${Boolean(problem)}>${t('dossier.read-at', moment(readAt, l10n))}</p>
    <div><button type="button" @click=${refresh}>${t('dossier.refresh')}</button></div>
  </div>`;
}

const moment = (ms: number, { date, time }: LocalizeController) => ({
  time: time(ms),
  date: date(new Date(ms).toISOString()),
});

function paymentText(payment: DossierPersonal['payment'], { t }: LocalizeController): string {
  if (!payment || payment.amount === 0) return t('dossier.payment-none');
  return t(`dossier.payment-${payment.state}`, { amount: formatVnd(payment.amount) });
}

/** Whether a person still has something to do or to wait for. */
export function isPayable(
  payment: DossierPersonal['payment'],
): payment is NonNullable<DossierPersonal['payment']> {
  return payment !== null && payment.amount > 0 && ['open', 'seen', 'underpaid'].includes(payment.state);
}

function mustPay(personal: DossierPersonal | undefined): boolean {
  return isPayable(personal?.payment ?? null) && personal?.payment?.state !== 'seen';
}
