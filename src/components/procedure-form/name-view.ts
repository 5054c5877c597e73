import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { answerText } from '../../core/procedure/conditions.js';
import type { Field } from '../../core/procedure/definition.js';
import { isRequired } from '../../core/procedure/flow.js';
import type { NameParts } from '../../core/procedure/name-parts.js';
import { bindField } from '../shared/bind-field.js';
import type { FieldContext, PlainView } from './field-context.js';
import { originText } from './field-view.js';
import type { BkNamePartsField } from './name-parts-field.js';

const PARTS: Readonly<Record<string, keyof NameParts>> = {
  'person.surname': 'surname',
  'person.middleName': 'middleName',
  'person.givenName': 'givenName',
};

/** The parts of one name: the whole of it, with the boundaries, and below each part by itself. */
export function nameView(unit: readonly Field[], context: FieldContext, plain: PlainView): TemplateResult {
  const { l10n, answers, effective, origins, issues, answer } = context;
  const { t } = l10n;
  const said = (part: keyof NameParts) =>
    answerText(answers[unit.find(({ fact = '' }) => PARTS[fact] === part)?.key ?? '']);
  const parts: NameParts = {
    surname: said('surname'),
    middleName: said('middleName'),
    givenName: said('givenName'),
  };
  const key = `${unit[0]?.key ?? ''}/whole`;
  const take = ({ currentTarget }: Event) => {
    const { parts: now } = currentTarget as BkNamePartsField;
    for (const { key, fact = '' } of unit) {
      const part = now[PARTS[fact] as keyof NameParts];
      if (part !== answerText(context.typed(key))) answer(key, part);
    }
  };
  const filled = unit.find((field) => origins[field.key]);
  const origin = filled && origins[filled.key];
  const wrong = issues.find(({ path }) => unit.some((field) => field.key === path));
  const bound = bindField({
    key,
    label: t('name.whole'),
    hint: t('name.whole-hint'),
    origin: origin?.derived
      ? t('field.origin-split', { date: l10n.date(origin.at) })
      : filled
        ? originText(filled.key, context)
        : '',
    // It follows its parts: blanks that are being typed are not in them.
    value: '',
    issue: wrong,
    required: unit.some((field) => isRequired(field, effective)),
    take: () => undefined,
  });
  return html`<div class="stack tight">
    <bk-name-parts-field ${bound} .parts=${parts} @input=${take} @change=${take}></bk-name-parts-field>
    <details>
      <summary>${t('name.apart')}</summary>
      <div class="stack">
        ${repeat(
          unit,
          (field) => field.key,
          (field) => plain(field, context),
        )}
      </div>
    </details>
  </div>`;
}
