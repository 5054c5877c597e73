/** react-jsonschema-form: https://rjsf-team.github.io/react-jsonschema-form/docs/ */
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { enter } from '../page.mjs';
import { dataOf, schemaOf } from './schema.mjs';

let react;
let questions = [];
let setData = () => undefined;

function Page({ schema, uiSchema, first }) {
  const [formData, set] = useState(first);
  setData = set;
  return createElement(Form, {
    schema,
    uiSchema,
    validator,
    formData,
    onChange: (event) => set(event.formData),
  });
}

enter({
  mount(form, answers, root) {
    questions = form;
    const choices = form.filter(({ type }) => type === 'choice');
    const uiSchema = Object.fromEntries(choices.map(({ key }) => [key, { 'ui:widget': 'radio' }]));
    react = createRoot(root);
    react.render(createElement(Page, { schema: schemaOf(form), uiSchema, first: dataOf(form, answers) }));
  },
  fill: (answers) => setData(dataOf(questions, answers)),
  unmount() {
    react.unmount();
    react = undefined;
    setData = () => undefined;
  },
  input: (key) => document.querySelector(`#root_${key}, #root_${key}-0`),
});
