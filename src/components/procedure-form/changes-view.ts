import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { mask } from '../../core/identity/mask.js';
import type { Filing } from '../../core/procedure/filing.js';
import { isSensitive, type ChangedFact, type Decision } from '../../core/procedure/remember.js';
import { factText, profileName, type FactValue } from '../../core/profile/profile.js';
import { changes as texts } from '../../core/text/locales/vi/changes.js';
import { maskOf } from '../shared/fact-words.js';
import type { FormControl } from '../shared/form-control.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { answerText } from './field-view.js';

/**
 * What was changed in answers that came from profiles: for each fact, once, whether it holds for this dossier only
 * or is to be put right in the profile too. Nothing is chosen beforehand; what is not answered stays in the dossier.
 */
export function changesView(filing: Filing, l10n: LocalizeController): TemplateResult | typeof nothing {
  const { changes } = filing;
  if (changes.length === 0) return nothing;
  l10n.add(texts);
  const { t } = l10n;
  return html`<section class="card stack" id="changes">
    <div class="stack tight">
      <h3>${t('changes.title')}</h3>
      <p>${t('changes.hint')}</p>
    </div>
    ${repeat(
      changes,
      ({ id }) => id,
      (change) => changeView(change, filing, l10n),
    )}
  </section>`;
}

function changeView(change: ChangedFact, filing: Filing, l10n: LocalizeController): TemplateResult {
  const { id, person, fact, field, before, after } = change;
  const { t, text } = l10n;
  const what = fact === 'person.fullName' ? t('changes.name') : text(field.label);
  const name = profileName(person);
  const values = { before: shown(change, before, l10n), after: shown(change, after, l10n) };
  const hint = t('changes.values', values);
  return html`<bk-choice-field
    name=${`change-${field.key}`}
    .label=${name ? t('changes.of', { what, name }) : what}
    .hint=${isSensitive(fact) ? `${hint} ${t('changes.sensitive')}` : hint}
    .choices=${[
      { value: 'dossier', label: t('changes.dossier') },
      { value: 'profile', label: t('changes.profile') },
    ]}
    .value=${filing.state.decisions[id] ?? ''}
    @change=${(event: Event) => filing.decide(id, (event.currentTarget as FormControl).value as Decision)}
  ></bk-choice-field>`;
}

/** As a person reads it; numbers as they are masked among their data. */
function shown({ fact, field }: ChangedFact, value: FactValue, l10n: LocalizeController): string {
  const kind = maskOf(fact);
  if (kind) return mask(factText(value), kind);
  if (fact === 'person.fullName') return factText(value);
  const words = answerText(field, value, {}, l10n);
  return typeof words === 'string' ? words : '';
}
