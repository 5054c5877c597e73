import { html, nothing, svg, type TemplateResult } from 'lit';
import type { PayeeMatch, Sticker, TransferSticker } from '../../core/payment/check-code.js';
import { formatVnd, vietnameseNumber } from '../../core/text/numbers.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { PayeesStatus } from '../shared/payees-controller.js';

/** A code, and what the list says of it where it could be asked. */
export interface Checked {
  readonly sticker: Sticker;
  /** Absent for what is no transfer, and while there is no list that can be trusted. */
  readonly match: PayeeMatch | undefined;
}

type Tone = 'good' | 'doubt' | 'bad';

interface Verdict {
  readonly tone: Tone;
  readonly text: string;
  /** What to do next, each a sentence or two. */
  readonly next: readonly string[];
}

/** What to be warned of stands first. */
export function bySuspicion(checked: readonly Checked[]): readonly Checked[] {
  const rank = ({ match }: Checked) => ['similar', 'not-listed', undefined, 'listed'].indexOf(match?.status);
  return [...checked].sort((a, b) => rank(a) - rank(b));
}

/** The verdict in words, and what the code says. */
export function stickerView(
  { sticker, match }: Checked,
  list: PayeesStatus,
  l10n: LocalizeController,
): TemplateResult {
  const { tone, text, next } = verdictOf(sticker, match, list, l10n);
  const says = linesOf({ sticker, match }, l10n);
  return html`<section class="stack">
    <div class="verdict ${tone}" part="verdict" role="status" tabindex="-1">
      ${mark(tone)}
      <div>
        <h3>${text}</h3>
        ${next.map((line) => html`<p>${line}</p>`)}
      </div>
    </div>
    ${
      says.length === 0
        ? nothing
        : html`<div>
            <h4>${l10n.t('checker.says')}</h4>
            <dl part="lines">
              ${says.map(
                ([key, value]) =>
                  html`<div>
                    <dt>${l10n.t(`checker.${key}`)}</dt>
                    <dd translate="no">${value}</dd>
                  </div>`,
              )}
            </dl>
          </div>`
    }
  </section>`;
}

function verdictOf(
  sticker: Sticker,
  match: PayeeMatch | undefined,
  list: PayeesStatus,
  { t }: LocalizeController,
): Verdict {
  const hotline = list.status === 'ready' ? list.value.hotline : undefined;
  const stop = hotline === undefined ? t('checker.stop') : t('checker.stop-call', { hotline });
  if (sticker.kind === 'other')
    return {
      tone: 'doubt',
      text: t('checker.other'),
      next: [t(sticker.isLink ? 'checker.link-next' : 'checker.other-next')],
    };
  if (sticker.kind === 'damaged')
    return { tone: 'bad', text: t('checker.damaged'), next: [t(`error.${sticker.code}`), stop] };
  if (sticker.kind === 'merchant')
    return {
      tone: 'doubt',
      text: t(sticker.isSeveral ? 'checker.merchant-several' : 'checker.merchant'),
      next: [stop],
    };
  if (match) return matchVerdict(sticker, match, stop, t);
  return list.status === 'loading'
    ? { tone: 'doubt', text: t('checker.comparing'), next: [] }
    : { tone: 'bad', text: t('checker.unverified'), next: [t('checker.unverified-next')] };
}

function matchVerdict(
  sticker: TransferSticker,
  match: PayeeMatch,
  stop: string,
  t: LocalizeController['t'],
): Verdict {
  if (match.status === 'not-listed') return { tone: 'bad', text: t('checker.not-listed'), next: [stop] };
  const payee = match.payee.name;
  if (match.status === 'similar')
    return { tone: 'bad', text: t(`checker.similar-${match.by}`, { payee }), next: [stop] };
  return {
    tone: 'good',
    text: t('checker.listed', { payee }),
    next: [
      ...(match.otherName ? [t('checker.listed-name')] : []),
      ...(sticker.amount === undefined ? [] : [t('checker.listed-amount')]),
      t('checker.listed-next'),
    ],
  };
}

/** What the code says, by the key of its label. */
function linesOf(
  { sticker, match }: Checked,
  { t }: LocalizeController,
): readonly (readonly [string, unknown])[] {
  if (sticker.kind !== 'transfer' && sticker.kind !== 'merchant') return [];
  const { kind, name, amount, purpose } = sticker;
  const receiver =
    kind === 'transfer'
      ? ([
          ['bank', bankOf(sticker, match, t)],
          [sticker.service, groups(sticker.account)],
        ] as const)
      : ([['network', sticker.networks.join(', ')]] as const);
  const sum =
    amount === undefined
      ? t('checker.no-amount')
      : `${formatVnd(amount)} (${t('checker.amount-words', { words: vietnameseNumber(amount) })})`;
  const lines = [...receiver, ['name', name], ['amount', sum], ['purpose', purpose]] as const;
  return lines.filter(([, value]) => value !== undefined && value !== '');
}

/** The bank by its BIN: as everybody calls it, else as the agency does that has an account there. */
function bankOf(
  { bin, bank, wallet }: TransferSticker,
  match: PayeeMatch | undefined,
  t: LocalizeController['t'],
): string {
  const payee = match && 'payee' in match && match.payee.bin === bin ? match.payee : undefined;
  if (!bank) return payee?.bankName ?? t('checker.bank-unknown', { bin });
  const name = bank.shortName === bank.name ? bank.name : `${bank.shortName} – ${bank.name}`;
  return wallet && wallet !== bank.shortName ? t('checker.wallet', { wallet, bank: bank.shortName }) : name;
}

/** Four at a time, to be compared with what is printed; the room between is no character. */
const groups = (account: string): TemplateResult =>
  html`<b>${account.match(/.{1,4}/g)?.map((group) => html`<span class="group">${group}</span>`)}</b>`;

const STROKES: Readonly<Record<Tone, string>> = {
  good: 'm7 12.5 3.5 3.5L17 9',
  doubt: 'M12 7v6m0 3.5v.5',
  bad: 'm8 8 8 8m0-8-8 8',
};

/** Decoration beside a text that says the same. */
function mark(tone: Tone): TemplateResult {
  return html`<svg class="mark" aria-hidden="true" viewBox="0 0 24 24">
    ${svg`<circle cx="12" cy="12" r="11"></circle><path d=${STROKES[tone]}></path>`}
  </svg>`;
}
