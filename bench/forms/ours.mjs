/**
 * The questions as elements of ours, with labels, hints, errors, and where every value came from. The answers are in
 * hand, as they are for everybody else; `procedure.mjs` is the form that gets them from the device.
 */
import '../../dist/components/choice-field/bk-choice-field.js';
import '../../dist/components/date-field/bk-date-field.js';
import '../../dist/components/name-field/bk-name-field.js';
import '../../dist/components/phone-field/bk-phone-field.js';
import '../../dist/components/text-field/bk-text-field.js';
import { enter } from './page.mjs';
import { OPTIONS, ORIGIN, VALUES } from './questions.mjs';

const TAGS = {
  name: 'bk-name-field',
  date: 'bk-date-field',
  phone: 'bk-phone-field',
  integer: 'bk-text-field',
  choice: 'bk-choice-field',
  text: 'bk-text-field',
};

let fields = [];

function makeField({ key, type, label, hint, required }, filled) {
  return Object.assign(document.createElement(TAGS[type]), {
    id: key,
    name: key,
    label,
    hint,
    required,
    ...(type === 'integer' && { kind: 'integer' }),
    ...(type === 'choice' && { choices: OPTIONS }),
    ...(filled && { value: VALUES[type], origin: ORIGIN }),
  });
}

enter({
  showsOrigin: true,
  mount(form, answers, root) {
    const page = document.createElement('form');
    fields = form.map((field) => [makeField(field, answers !== undefined), field.type]);
    page.append(...fields.map(([element]) => element));
    root.append(page);
  },
  // As `<bk-prefill>` fills a field: value, events, and where it came from.
  fill() {
    for (const [element, type] of fields) {
      element.value = VALUES[type];
      element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
      element.origin = ORIGIN;
    }
  },
  unmount() {
    fields = [];
  },
  input: (key) => document.getElementById(key)?.shadowRoot?.querySelector('input'),
});
