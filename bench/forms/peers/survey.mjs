/** SurveyJS: https://surveyjs.io/form-library/documentation/get-started-html-css-javascript */
import 'survey-core/survey-core.min.css';
import { Model } from 'survey-core';
import 'survey-js-ui';
import { enter } from '../page.mjs';
import { ERRORS, OPTIONS, PATTERNS } from '../questions.mjs';

const INPUTS = { phone: 'tel', integer: 'number' };

const element = ({ key, type, label, hint, required }) => ({
  name: key,
  title: label,
  ...(hint && { description: hint }),
  isRequired: required,
  ...(type === 'choice'
    ? { type: 'radiogroup', choices: OPTIONS.map(({ value, label }) => ({ value, text: label })) }
    : { type: 'text', inputType: INPUTS[type] ?? 'text' }),
  ...(PATTERNS[type] && {
    validators: [{ type: 'regex', regex: `^${PATTERNS[type]}$`, text: ERRORS.wrong }],
  }),
});

let survey;
enter({
  mount(form, answers, root) {
    // As with the others, the form knows every keystroke.
    survey = new Model({ elements: form.map(element), textUpdateMode: 'onTyping' });
    if (answers) survey.data = answers;
    // It remembers the place that it once rendered to.
    survey.render(root.appendChild(document.createElement('div')));
  },
  fill: (answers) => (survey.data = answers),
  unmount() {
    survey.dispose();
    survey = undefined;
  },
  input: (key) => document.querySelector(`[data-name="${key}"] input`),
});
