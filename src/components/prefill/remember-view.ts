import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../../core/errors.js';
import { factDefinition, type FactKey } from '../../core/profile/facts.js';
import { profileName, type Profile, type Relation } from '../../core/profile/profile.js';
import type { Level } from '../../core/storage/store.js';
import type { FormControl } from '../shared/form-control.js';
import { levelChoices, relationChoices } from '../shared/household-choices.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { factNames } from '../shared/fact-words.js';
import type { Saving } from './household-controller.js';
import { box, memberChoices, sensitiveId } from './offer-view.js';
import { NEW, type Answer, type People } from './people.js';
import type { Named, Ticks } from './ticks.js';

/** What could be remembered of one part of the form. */
export interface NewsPart {
  readonly part: string;
  readonly person: Profile | undefined;
  readonly answer: Answer;
  readonly keys: readonly FactKey[];
}

/** What stands in the way of remembering, the first of it: a box or a question that is open. */
export type Open = 'box' | 'level' | 'who' | 'relation';

/** What was agreed to so far. */
export interface Memory {
  readonly parts: readonly NewsPart[];
  readonly people: People;
  /** Where facts are kept; `undefined` while it has to be asked. */
  readonly known: Level | undefined;
  readonly level: Level | undefined;
  /** What was agreed to: {@link PLAIN}, and sensitive facts each by its own box. */
  readonly ticks: Pick<Ticks, 'has'>;
  /** Somebody wanted it: the questions show. */
  readonly asks: boolean;
  readonly open: Open | undefined;
  /** The button was pressed, or the form sent, with a question open. */
  readonly tried: boolean;
  readonly saving: Saving;
}

/** What the line under the form asks the element to do. */
export interface MemoryActions {
  readonly tick: (id: string, on: boolean) => void;
  readonly answer: (part: string, answer: Answer) => void;
  readonly level: (level: Level) => void;
  readonly save: () => void;
}

const checked = (event: Event) => (event.currentTarget as HTMLInputElement).checked;
const value = (event: Event) => (event.currentTarget as FormControl).value;

/** Whether a fact needs an agreement of its own. */
export const isSensitive = (key: FactKey) => factDefinition(key).sensitive !== undefined;

/** Id of the box for whatever is not sensitive. */
export const PLAIN = 'remember';

/** What each box is about. */
export function memoryBoxes(parts: readonly NewsPart[]): ReadonlyMap<string, Named> {
  const plain = parts.map(({ part, keys }) => [part, keys.filter((key) => !isSensitive(key))] as const);
  const sensitive = parts.flatMap(({ part, keys }) =>
    keys.filter(isSensitive).map((key) => [sensitiveId(part, key), new Map([[part, [key]]])] as const),
  );
  return new Map<string, Named>([[PLAIN, new Map(plain)], ...sensitive]);
}

/** The offer to remember what was typed; the questions come once somebody wants it. */
export function rememberView(
  memory: Memory,
  l10n: LocalizeController,
  actions: MemoryActions,
): TemplateResult {
  const { t, errorText } = l10n;
  const { parts, ticks, asks, known, level, open, tried, saving } = memory;
  const missing = (answered: unknown) =>
    tried && !answered ? { path: '', code: 'choice-required' } : undefined;
  const sensitive = parts.flatMap(({ part, keys }) => keys.filter(isSensitive).map((key) => ({ part, key })));
  return html`
    <p class="label" id="remember-title">${t('prefill.remember-title')}</p>
    ${
      parts.some(({ keys }) => !keys.every(isSensitive))
        ? box(PLAIN, plainWords(parts, l10n), ticks.has(PLAIN), (event) =>
            actions.tick(PLAIN, checked(event)),
          )
        : nothing
    }
    ${sensitive.map(({ part, key }) => {
      const id = sensitiveId(part, key);
      const fact = `${part ? `${part}: ` : ''}${t(`fact.${key}`)}`;
      return box(`remember-${key}`, t('prefill.remember-sensitive', { fact }), ticks.has(id), (event) =>
        actions.tick(id, checked(event)),
      );
    })}
    ${
      !asks
        ? nothing
        : html`
            ${
              known === undefined
                ? html`<bk-choice-field
                    id="level"
                    name="level"
                    required
                    .label=${t('device.question')}
                    .choices=${levelChoices(t)}
                    .value=${level ?? ''}
                    .issue=${missing(level)}
                    @change=${(event: Event) => actions.level(value(event) as Level)}
                  ></bk-choice-field>`
                : nothing
            }
            ${parts.map((part) => whoseView(part, memory, missing, l10n, actions))}
            <p class="soft" role="status" ?hidden=${Boolean(tried && open)}>
              ${t(open ? `prefill.remember-open-${open}` : 'prefill.remember-with-submit')}
            </p>
            <p class="error" role="alert">
              ${saving.status === 'failed' ? errorText(saving.error) : tried && open ? t(`prefill.remember-open-${open}`) : nothing}
            </p>
            <div>
              <button type="button" id="save" @click=${actions.save}>
                ${t(saving.status === 'running' ? 'prefill.remembering' : 'prefill.remember-button')}
              </button>
            </div>
          `
    }
  `;
}

function plainWords(parts: readonly NewsPart[], l10n: LocalizeController): string {
  const { t } = l10n;
  return parts
    .map(({ part, person, keys }) => {
      const facts = factNames(
        keys.filter((key) => !isSensitive(key)),
        l10n,
      );
      const name = (person && profileName(person)) || part;
      return name ? t('prefill.remember-of', { name, facts }) : t('prefill.remember', { facts });
    })
    .join('. ');
}

/** Whose facts these are, where nobody was chosen above; and who that is. */
function whoseView(
  { part, person, answer }: NewsPart,
  { people, parts }: Memory,
  missing: (answered: unknown) => Issue | undefined,
  l10n: LocalizeController,
  actions: MemoryActions,
): unknown {
  const { t } = l10n;
  const owner =
    people.all.some((one) => one.relation === 'self' && people.isKept(one)) ||
    parts.some((other) => other.part !== part && other.answer.relation === 'self');
  const asked = people.all.length > 0 && !(person && !people.isKept(person));
  const isNew = person ? !people.isKept(person) : people.all.length === 0 || answer.who === NEW;
  const chosen = person?.id ?? (answer.who === NEW ? NEW : '');
  return html`
    ${
      asked
        ? html`<bk-choice-field
            class="whose"
            required
            .name=${part}
            .label=${part ? t('prefill.remember-who-part', { part }) : t('prefill.remember-who')}
            .choices=${[...memberChoices(people, l10n), { value: NEW, label: t('prefill.remember-new') }]}
            .value=${chosen}
            .issue=${missing(chosen)}
            @change=${(event: Event) => actions.answer(part, { who: value(event) })}
          ></bk-choice-field>`
        : nothing
    }
    ${
      isNew
        ? html`<bk-choice-field
            class="relation"
            required
            .name=${part}
            .label=${part ? `${part}: ${t('prefill.remember-relation')}` : t('prefill.remember-relation')}
            .choices=${[...(owner ? [] : [{ value: 'self', label: t('prefill.remember-self') }]), ...relationChoices(t)]}
            .value=${answer.relation ?? ''}
            .issue=${missing(answer.relation)}
            @change=${(event: Event) => actions.answer(part, { relation: value(event) as Relation })}
          ></bk-choice-field>`
        : nothing
    }
  `;
}
