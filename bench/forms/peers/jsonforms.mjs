/** JSON Forms with React and its vanilla renderers: https://jsonforms.io/docs/integrations/react */
import { JsonForms } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { enter } from '../page.mjs';
import { dataOf, schemaOf } from './schema.mjs';

let react;
let questions = [];
let setData = () => undefined;

function Page({ schema, uischema, first }) {
  const [data, set] = useState(first);
  setData = set;
  return createElement(JsonForms, {
    schema,
    uischema,
    data,
    renderers: vanillaRenderers,
    cells: vanillaCells,
    // As with the others, a hint stands there from the start.
    config: { showUnfocusedDescription: true },
    onChange: (event) => set(event.data),
  });
}

enter({
  mount(form, answers, root) {
    questions = form;
    const uischema = {
      type: 'VerticalLayout',
      elements: form.map(({ key, type }) => ({
        type: 'Control',
        scope: `#/properties/${key}`,
        ...(type === 'choice' && { options: { format: 'radio' } }),
      })),
    };
    react = createRoot(root);
    react.render(createElement(Page, { schema: schemaOf(form), uischema, first: dataOf(form, answers) }));
  },
  fill: (answers) => setData(dataOf(questions, answers)),
  unmount() {
    react.unmount();
    react = undefined;
    setData = () => undefined;
  },
  input: (key) =>
    document.querySelector(`[id="#/properties/${key}-input"], [id^="#/properties/${key}"] input`),
});
