/**
 * The least that the platform allows: elements made one by one, with a label, a hint, where the value came from, an
 * error, and what a screen reader needs to tie them together. Every keystroke is known and checked.
 */
import './floor.css';
import { enter } from './page.mjs';
import { ERRORS, OPTIONS, ORIGIN, PATTERNS } from './questions.mjs';

let model = {};
let filled = () => undefined;

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function problem({ type, required }, value) {
  if (value === '') return required ? ERRORS.missing : '';
  return new RegExp(`^(?:${PATTERNS[type] ?? '.*'})$`, 'u').test(value) ? '' : ERRORS.wrong;
}

/** One question; the second thing returned fills it. */
function makeField(field, value) {
  const { key, type, label, hint, required } = field;
  const id = `q-${key}`;
  const origin = make('p', { id: `${id}-origin`, className: 'origin', hidden: true });
  const error = make('p', { id: `${id}-error`, className: 'error', hidden: true });
  const describe = (control) => {
    control.setAttribute('aria-describedby', `${id}-hint ${id}-origin ${id}-error`);
    control.setAttribute('aria-required', String(required));
    control.setAttribute('aria-invalid', 'false');
    return control;
  };
  const show = (control, text) => {
    error.textContent = text;
    error.hidden = text === '';
    control.setAttribute('aria-invalid', String(text !== ''));
  };
  const take = (control, answer) => {
    model = { ...model, [key]: answer };
    origin.hidden = true;
    if (!error.hidden) show(control, problem(field, answer));
  };
  const notes = [
    ...(hint ? [make('p', { id: `${id}-hint`, className: 'hint', textContent: hint })] : []),
    origin,
    error,
  ];
  const optional = required ? [] : [make('span', { className: 'hint', textContent: ' (không bắt buộc)' })];

  if (type === 'choice') {
    const radios = OPTIONS.map((option, i) =>
      make('input', { type: 'radio', name: key, value: option.value, id: i ? `${id}-${i}` : id }),
    );
    const group = describe(
      make('fieldset', {}, make('legend', { textContent: label }, ...optional), ...notes),
    );
    radios.forEach((radio, i) => {
      radio.addEventListener('change', () => take(group, radio.value));
      group.append(
        make('label', { className: 'choice' }, radio, make('span', { textContent: OPTIONS[i].label })),
      );
    });
    const fill = (answer) => {
      for (const radio of radios) radio.checked = radio.value === answer;
      model[key] = answer;
      origin.textContent = ORIGIN;
      origin.hidden = false;
    };
    if (value !== undefined) fill(value);
    return [group, fill];
  }

  const input = describe(
    make('input', { id, name: key, type: type === 'phone' ? 'tel' : 'text', autocomplete: 'off' }),
  );
  if (type === 'integer') input.inputMode = 'numeric';
  input.addEventListener('input', () => take(input, input.value));
  input.addEventListener('change', () => show(input, problem(field, input.value.trim())));
  const fill = (answer) => {
    input.value = answer;
    model[key] = answer;
    origin.textContent = ORIGIN;
    origin.hidden = false;
  };
  if (value !== undefined) fill(value);
  const row = make(
    'div',
    { className: 'field' },
    make('label', { htmlFor: id, textContent: label }, ...optional),
    ...notes,
    input,
  );
  return [row, fill];
}

enter({
  showsOrigin: true,
  mount(form, answers, root) {
    model = {};
    const made = form.map((field) => [field.key, makeField(field, answers?.[field.key])]);
    filled = (given) => {
      for (const [key, [, fill]] of made) fill(given[key]);
    };
    root.append(make('form', {}, ...made.map(([, [row]]) => row)));
  },
  fill: (answers) => filled(answers),
  unmount() {
    model = {};
    filled = () => undefined;
  },
  input: (key) => document.getElementById(`q-${key}`),
});
