/**
 * Rollup plugin: takes out of Lit's `css` and `html` templates the white space that only the reader of
 * the source needs. `css` is squeezed as far as it goes; `html` only where white space holds a line
 * break, and to one space, since a space between words or buttons shows.
 */
import MagicString from 'magic-string';

/** White space in these shows on the page, or is code. */
const KEEP = /<(pre|textarea|script|style)\b/i;

const squeeze = {
  css: (text) =>
    text
      .split(/("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')/)
      .map((part, i) => (i % 2 ? part : part.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ')))
      .map((part, i) => (i % 2 ? part : part.replace(/ ?([{};,>]) ?/g, '$1').replace(/: /g, ':')))
      .join('')
      .replaceAll(';}', '}'),
  html: (text) => text.replace(/\s*\n\s*/g, ' '),
};
squeeze.svg = squeeze.html;

/** Local names of the template tags that a module takes from Lit: `{ h: 'html' }` for `html as h`. */
const litTags = (program) =>
  Object.fromEntries(
    program.body
      .filter((node) => node.type === 'ImportDeclaration' && /^lit($|\/)/.test(node.source.value))
      .flatMap((node) => node.specifiers.filter((s) => s.imported?.name in squeeze))
      .map((s) => [s.local.name, s.imported.name]),
  );

function* templates(node) {
  if (node?.type === 'TaggedTemplateExpression') yield node;
  for (const child of Object.values(node ?? {})) {
    if (typeof child === 'object') yield* templates(child);
  }
}

export const literals = () => ({
  name: 'literals',
  transform(code) {
    if (!/\b(html|svg|css)\b/.test(code)) return null;
    const program = this.parse(code);
    const tags = litTags(program);
    const result = new MagicString(code);
    for (const { tag, quasi } of templates(program)) {
      const kind = Object.hasOwn(tags, tag.name) && tags[tag.name];
      if (!kind || (kind !== 'css' && quasi.quasis.some(({ value }) => KEEP.test(value.raw)))) continue;
      for (const { start, end, value } of quasi.quasis) {
        if (start < end) result.update(start, end, squeeze[kind](value.raw));
      }
    }
    return result.hasChanged() ? { code: result.toString(), map: result.generateMap({ hires: true }) } : null;
  },
});
