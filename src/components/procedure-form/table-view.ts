import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Answer, Field, PlainAnswer, Row } from '../../core/procedure/definition.js';
import { columnsOf, isRequired, MAX_ROWS } from '../../core/procedure/flow.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { capital } from '../shared/household-choices.js';
import type { FieldContext, PlainView } from './field-context.js';
import { labelText } from './field-view.js';

/** A row that changes keeps its place on the page, whatever is removed above it. */
const places = new WeakMap<Row, object>();

function placeOf(row: Row): object {
  const place = places.get(row) ?? {};
  places.set(row, place);
  return place;
}

/** Rows that a table must have and does not have yet. */
const BLANKS: Row[] = [];

/** Rows as groups of fields, with buttons to add and to remove them. */
export function tableView(field: Field, context: FieldContext, cell: PlainView): TemplateResult {
  const { l10n, answers, issues, answer } = context;
  const { t, text } = l10n;
  const { key, min = 0, max = MAX_ROWS } = field;
  const rows = rowsOf(answers[key], min);
  const issue = issues.find(({ path }) => path === key);
  const label = labelText(field, l10n);
  const name = field.rowName && text(field.rowName);
  // What was typed since this was shown counts, too.
  const now = () => rowsOf(context.typed(key), min);
  const add = ({ currentTarget }: Event) => {
    const row: Row = {};
    answer(key, [...now(), row]);
    const first = columnsOf(field, row, answers)[0]?.key ?? '';
    focusLater(currentTarget, `${key}/${String(rows.length)}/${first}`);
  };
  const remove = (index: number, { currentTarget }: Event) => {
    focusLater(currentTarget, `${key}/add`);
    answer(
      key,
      now().filter((_, each) => each !== index),
    );
  };
  return html`<div
    class="stack"
    role="group"
    id=${key}
    tabindex="-1"
    aria-labelledby="${key}/label"
    aria-describedby="${key}/notes"
  >
    <p class="label" id="${key}/label">
      ${label}${isRequired(field, context.effective) ? nothing : ` ${t('field.optional')}`}
    </p>
    <div id="${key}/notes">
      ${field.hint ? html`<p class="hint">${text(field.hint)}</p>` : nothing}
      ${issue ? html`<p class="error">${t(`issue.${issue.code}`, issue.params)}</p>` : nothing}
      ${rows.length < max ? nothing : html`<p class="hint">${t('table.full', { max })}</p>`}
    </div>
    ${repeat(rows, placeOf, (row, index) => {
      const title = `${key}/${String(index)}/title`;
      return html`<div class="card stack" role="group" aria-labelledby=${title}>
        <p class="label" id=${title}>${rowTitle(field, index, l10n)}</p>
        ${repeat(
          columnsOf(field, row, context.effective),
          (column) => column.key,
          (column) => cellView(field, row, index, column, context, cell),
        )}
        ${
          rows.length > min
            ? html`<div>
                <button type="button" class="plain" @click=${(event: Event) => remove(index, event)}>
                  ${t(name ? 'table.remove-of' : 'table.remove', { n: index + 1, name: name ?? '' })}
                </button>
              </div>`
            : nothing
        }
      </div>`;
    })}
    <div>
      <button type="button" id="${key}/add" ?disabled=${rows.length >= max} @click=${add}>
        ${t(name ? 'table.add-of' : 'table.add', { name: name ?? '' })}
      </button>
    </div>
  </div>`;
}

/** What a row is called: "Người 1", or "Dòng 1". */
export function rowTitle({ rowName }: Field, index: number, { t, text }: LocalizeController): string {
  const n = index + 1;
  return rowName ? t('table.row-of', { name: capital(text(rowName)), n }) : t('table.row', { n });
}

function rowsOf(answer: Answer | undefined, min: number): readonly Row[] {
  const rows = Array.isArray(answer) ? (answer as readonly Row[]) : [];
  while (BLANKS.length < min) BLANKS.push({});
  return rows.length < min ? [...rows, ...BLANKS.slice(rows.length, min)] : rows;
}

/** A field whose key is its path, `table/0/column`, which is where its issues point. */
function cellView(
  { key, min = 0 }: Field,
  row: Row,
  index: number,
  column: Field,
  context: FieldContext,
  cell: PlainView,
): unknown {
  const path = `${key}/${String(index)}/${column.key}`;
  const take = (answer: Answer | undefined) => {
    const rows = rowsOf(context.typed(key), min);
    const before = rows[index] ?? row;
    const now: Row = { ...before, [column.key]: answer as PlainAnswer };
    places.set(now, placeOf(before));
    context.answer(
      key,
      rows.map((each) => (each === before ? now : each)),
      path,
    );
  };
  const answers = { ...context.answers, ...row };
  return cell(
    { ...column, key: path },
    {
      ...context,
      answers: { ...answers, [path]: row[column.key] },
      effective: { ...context.effective, ...row },
      origins: {},
      owner: undefined,
      answer: (_, answer) => take(answer),
    },
  );
}

/** Moves the focus to what the next render brings, or leaves. */
function focusLater(button: EventTarget | null, id: string): void {
  const root = (button as Element).getRootNode() as ShadowRoot;
  const form = root.host as LitElement;
  void form.updateComplete.then(async () => {
    const target = root.querySelector<HTMLElement & Partial<LitElement>>(`#${CSS.escape(id)}`);
    await target?.updateComplete;
    target?.focus();
  });
}
