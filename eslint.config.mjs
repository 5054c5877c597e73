import js from '@eslint/js';
import globals from 'globals';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

const inSource = (config) => ({ ...config, files: ['src/**/*.ts'] });
const { disableTypeChecked } = ts.configs;

/** What lets text become markup or code: a host page with a strict policy would stop it, or should. */
const markupFromText = [
  { property: 'innerHTML', message: 'Render a Lit template.' },
  { property: 'outerHTML', message: 'Render a Lit template.' },
  { property: 'insertAdjacentHTML', message: 'Render a Lit template.' },
  { object: 'document', property: 'write', message: 'Render a Lit template.' },
  { object: 'document', property: 'writeln', message: 'Render a Lit template.' },
];

const unsafeDirectives = ['unsafe-html', 'unsafe-svg', 'unsafe-mathml'].flatMap((name) => [
  `lit/directives/${name}.js`,
  `lit-html/directives/${name}.js`,
]);

const syntax = [
  {
    selector:
      ':matches(TaggedTemplateExpression[tag.name=/^(html|svg)$/]) TemplateElement[value.raw=/\\sstyle=/]',
    message: 'style-src without unsafe-inline refuses it: use a class or a custom property.',
  },
  {
    selector:
      ':matches(TaggedTemplateExpression[tag.name=/^(html|svg)$/]) TemplateElement[value.raw=/<style[\\s>]/]',
    message: 'style-src without unsafe-inline refuses it: use an adopted sheet (static styles).',
  },
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: 'ExportSpecifier[exported.name="default"]', message: 'Export by name.' },
];

/** Rules for all that ships (security, and the house's taste where a program can hold it). */
const shipped = {
  files: ['src/**/*.ts'],
  rules: {
    'no-console': 'error',
    'no-eval': 'error',
    'no-implied-eval': 'off', // the typed rule below knows more
    '@typescript-eslint/no-implied-eval': 'error', // new Function, and strings for timers
    'no-restricted-properties': ['error', ...markupFromText],
    'no-restricted-syntax': ['error', ...syntax],
    'no-restricted-imports': [
      'error',
      {
        paths: [
          ...unsafeDirectives.map((name) => ({ name, message: 'Text never becomes markup.' })),
          {
            name: 'lit/static-html.js',
            importNames: ['unsafeStatic'],
            message: 'Text never becomes markup.',
          },
        ],
      },
    ],
  },
};

export default ts.config(
  { ignores: ['dist/', 'build/', 'coverage/', '**/*.d.{ts,mts}', 'examples/vite/dist/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  inSource(lit.configs['flat/recommended']),
  inSource(wc.configs['flat/best-practice']),
  inSource({ plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules }),
  shipped,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // `async` without `await` makes a thrown error a rejection, which is what an async API promises.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/components/**/*.ts'],
    rules: {
      // A template calls a method of its element as one; a function of its own for each of a hundred fields weighs.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Matchers of chai-dom look like promises, its properties like expressions without effect.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      // Stand-ins take functions of the platform off their objects, and print what they were given.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      'no-restricted-properties': [
        'error',
        { property: 'accessible', message: 'expectAccessible() also asks for 7:1, in both colour schemes.' },
      ],
    },
  },
  // Plain scripts, and the example that is an app of its own: it resolves the package once it is installed.
  {
    ...disableTypeChecked,
    files: ['**/*.{js,mjs,cjs}', 'examples/vite/**/*.ts'],
    languageOptions: {
      ...disableTypeChecked.languageOptions,
      globals: { ...globals.node, ...globals.browser },
    },
  },
);
