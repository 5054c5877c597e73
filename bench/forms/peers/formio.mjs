/** form.io's renderer: https://help.form.io/dev/form-development/form-renderer */
import 'bootstrap/dist/css/bootstrap.min.css';
import '@formio/js/dist/formio.form.min.css';
import { Formio } from '@formio/js/form';
import { enter } from '../page.mjs';
import { OPTIONS, PATTERNS } from '../questions.mjs';

const component = ({ key, type, label, hint, required }) => ({
  key,
  label,
  input: true,
  ...(hint && { description: hint }),
  validate: { required, ...(PATTERNS[type] && { pattern: PATTERNS[type] }) },
  ...(type === 'choice'
    ? { type: 'radio', values: OPTIONS }
    : { type: type === 'integer' ? 'number' : 'textfield', inputType: type === 'phone' ? 'tel' : 'text' }),
});

let shown;
enter({
  async mount(form, answers, root) {
    shown = await Formio.createForm(root, { components: form.map(component) });
    if (answers) shown.submission = { data: answers };
  },
  fill: (answers) => (shown.submission = { data: answers }),
  unmount() {
    shown.destroy(true);
    shown = undefined;
  },
  input: (key) => document.querySelector(`[name^="data[${key}]"]`),
});
