/**
 * What is on one screen: a section, or one question of it. Pure, over the steps of a filing.
 * @module
 */
import type { Field } from './definition.js';
import type { Step } from './flow.js';

/** How much is asked at a time: a section of the official form, or one question. */
export type Pace = 'section' | 'question';

/** What is shown at once. */
export interface Screen extends Step {
  /** Stands once in a filing, and stays while answers change. */
  readonly id: string;
  /** `filled`: what was known beforehand, to be looked over in one go. */
  readonly kind: 'section' | 'question' | 'filled';
}

const NAME_PARTS: readonly string[] = ['person.surname', 'person.middleName', 'person.givenName'];

const isNamePart = ({ fact }: Field) => fact !== undefined && NAME_PARTS.includes(fact);

/** Fields in the order of the form; the parts of one name, which only together are an answer, stand together. */
export function unitsOf(fields: readonly Field[]): readonly (readonly Field[])[] {
  return joined(fields, (field, before) => isNamePart(field) && before.every(isNamePart));
}

/** Whether a unit is a name in its three parts. */
export const isName = (unit: readonly Field[]): boolean =>
  NAME_PARTS.every((part) => unit.some(({ fact }) => fact === part));

/**
 * The screens of a filing.
 *
 * One question is one field, with these exceptions: the parts of a name stand together; so do statements to tick
 * that follow each other; what is derived stands below the question before it, for it mostly needs no typing; and
 * what was filled in beforehand is one screen, the first of its section.
 *
 * @param filled - Keys that were filled in beforehand. It stays as it is while a person corrects them, so that
 * nothing moves away under their hands.
 */
export function screensOf(
  steps: readonly Step[],
  filled: ReadonlySet<string>,
  pace: Pace,
): readonly Screen[] {
  if (pace === 'section') return steps.map((step) => ({ ...step, id: step.section.id, kind: 'section' }));
  return steps.flatMap(({ section, fields }) => {
    const units = unitsOf(fields);
    const isFilled = (unit: readonly Field[]) => unit.some(({ key }) => filled.has(key));
    const known = units.filter(isFilled).flat();
    const asked = joined(
      units.filter((unit) => !isFilled(unit)),
      ([field], before) =>
        field?.derive !== undefined ||
        (field?.type === 'toggle' && before.flat().every(({ type }) => type === 'toggle')),
    ).map((group) => group.flat());
    return [
      ...(known.length > 0
        ? [{ section, fields: known, id: `${section.id}/`, kind: 'filled' as const }]
        : []),
      ...asked.map((group) => ({
        section,
        fields: group,
        id: `${section.id}/${group[0]?.key ?? ''}`,
        kind: 'question' as const,
      })),
    ];
  });
}

/**
 * The screen at a place: that which asks the field; where it is not asked any more, the one before it in the
 * section; where the section asks nothing any more, the last.
 *
 * @param key - Key of a field; `''` is the beginning of the section.
 */
export function screenAt(screens: readonly Screen[], sectionId: string, key: string): Screen {
  const here = screens.filter(({ section }) => section.id === sectionId);
  const holds = (screen: Screen) => screen.fields.some((field) => field.key === key);
  const order = here[0]?.section.fields.map((field) => field.key) ?? [];
  const before = here.filter(
    ({ kind, fields: [first] }) => kind !== 'filled' && order.indexOf(first?.key ?? '') <= order.indexOf(key),
  );
  return (here.find(holds) ?? before.at(-1) ?? here[0] ?? screens.at(-1)) as Screen;
}

/** The place of a screen, for {@link screenAt}. */
export const placeOf = ({ section, kind, fields: [first] }: Screen) => ({
  sectionId: section.id,
  question: kind === 'question' ? (first?.key ?? '') : '',
});

/** Puts items next to each other that belong to the group before them. */
function joined<T>(items: readonly T[], belongs: (item: T, before: readonly T[]) => boolean): T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && belongs(item, last)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
