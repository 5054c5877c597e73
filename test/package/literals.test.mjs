import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { literals } from '../../scripts/rollup-literals.mjs';

const LIT = "import { html, css } from 'lit';\n";

/** What the plugin makes of a module, without its first line; the code itself if it leaves it alone. */
function transform(body, imports = LIT) {
  const code = imports + body;
  const result = literals().transform.call({ parse: parseAst }, code);
  return (result?.code ?? code).slice(imports.length);
}

describe('literals', () => {
  for (const [what, from, to] of [
    [
      'squeezes css',
      'css`:host { color: red; /* why */ margin: 0 1px; }`',
      'css`:host{color:red;margin:0 1px}`',
    ],
    [
      'keeps white space that means something in css',
      'css`a :hover { width: calc(1px + 2px) }`',
      'css`a :hover{width:calc(1px + 2px)}`',
    ],
    ['keeps strings in css', 'css`a { content: "x ;  /* y */"; }`', 'css`a{content:"x ;  /* y */"}`'],
    ['keeps a space between two values in css', 'css`a { margin: ${x} ${y}; }`', 'css`a{margin:${x} ${y}}`'],
    [
      'takes line breaks out of html, but leaves a space',
      'html`<a>x</a>\n    <b>y</b>`',
      'html`<a>x</a> <b>y</b>`',
    ],
    ['keeps spaces within a line of html', 'html`<p>a  b</p>`', 'html`<p>a  b</p>`'],
    ['keeps html that shows its line breaks', 'html`<pre>\n a</pre>`', 'html`<pre>\n a</pre>`'],
    [
      'reaches templates inside templates',
      'html`${x.map(() => html`\n<i></i>`)}`',
      'html`${x.map(() => html` <i></i>`)}`',
    ],
  ]) {
    it(what, () => assert.equal(transform(from), to));
  }

  it('knows a tag by the name that it has in the module', () => {
    assert.equal(transform('h`\n<p></p>`', "import { html as h } from 'lit';\n"), 'h` <p></p>`');
  });

  it('leaves tags of others alone', () => {
    assert.equal(transform('html`\n<p></p>`', "import { html } from 'other';\n"), 'html`\n<p></p>`');
  });
});
