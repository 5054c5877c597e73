/** What can be measured of a screen, through all shadow roots: that nothing is cut, covered or too small to hit. */

/**
 * What is wrong with a screen at the size the window has now.
 *
 * @returns {Promise<string[]>} Readable lines; what scrolls by itself (`overflow: auto`) may be wider than the window.
 */
export const layoutFindings = (page) => page.evaluate(layout);

/**
 * What is wrong with the controls of a screen when each has the focus. The last input must have been a key, or no
 * ring is asked for.
 */
export const focusFindings = (page) => page.evaluate(focus);

const HELPERS = `
  const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  function* all(root) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* all(element.shadowRoot);
    }
  }
  const parentOf = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;
  function closest(element, is) {
    for (let one = element; one; one = parentOf(one)) if (is(one)) return one;
  }
  const styleOf = (element) => getComputedStyle(element);
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const isForEars = (element) => closest(element, (one) => styleOf(one).clipPath === 'inset(50%)');
  const scrolls = (element) => closest(element, (one) => one !== document.documentElement && one !== document.body && ['auto', 'scroll'].includes(styleOf(one).overflowX));
  /** A box to tick is hit by its label. */
  const targetOf = (element) => (['checkbox', 'radio'].includes(element.type) && element.closest('label')) || element;
  const name = (element) => {
    const words = (element.getAttribute('aria-label') || element.textContent || element.id).trim().replace(/\\s+/g, ' ');
    const host = element.getRootNode().host;
    return (host ? host.localName + (host.dataset.key ? '[' + host.dataset.key + ']' : '') + ' ' : '') + element.localName + ' "' + words.slice(0, 40) + '"';
  };
`;

const layout = `(() => {${HELPERS}
  const found = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push('the page scrolls sideways: ' + scrollWidth + ' of ' + clientWidth);
  for (const element of all(document)) {
    if (element.closest('svg, option, head') || !isShown(element) || isForEars(element)) continue;
    const { left, right, bottom, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const style = styleOf(element);
    if (!scrolls(element) && (right > clientWidth + 1 || left < -1)) found.push('sticks out: ' + name(element));
    const isText = element.textContent.trim() !== '' && !['select', 'textarea'].includes(element.localName);
    const hides = (value) => value === 'hidden' || value === 'clip';
    // What it holds, without the dots that a line is filled up with.
    const words = document.createRange();
    words.selectNodeContents(element);
    const held = words.getBoundingClientRect();
    if (isText && hides(style.overflowX) && held.right > right + 1) found.push('cut at the side: ' + name(element));
    if (isText && hides(style.overflowY) && held.bottom > bottom + 1) found.push('cut below: ' + name(element));
    if (!element.matches(CONTROLS) || element.disabled) continue;
    const box = targetOf(element).getBoundingClientRect();
    const isInText = styleOf(element).display === 'inline';
    if (!isInText && (box.height < 44 || box.width < 44))
      found.push('small: ' + name(element) + ' ' + Math.round(box.width) + ' x ' + Math.round(box.height));
  }
  return [...new Set(found)];
})()`;

const focus = `(() => {${HELPERS}
  const found = [];
  const before = document.activeElement;
  for (const element of all(document)) {
    if (!element.matches(CONTROLS) || element.disabled || element.tabIndex < 0 || !isShown(element)) continue;
    element.focus();
    if (element.getRootNode().activeElement !== element) continue;
    const target = targetOf(element);
    const { left, right, top, bottom, height } = target.getBoundingClientRect();
    const fits = height <= innerHeight;
    const sees = fits ? top >= -1 && bottom <= innerHeight + 1 : top < innerHeight && bottom > 0;
    if (!sees || left < -1 || right > innerWidth + 1) found.push('out of sight with the focus: ' + name(element) + ' ' + Math.round(top) + '..' + Math.round(bottom));
    else {
      const x = (left + right) / 2;
      const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
      let hit = document.elementFromPoint(x, y);
      for (let inner = hit; inner?.shadowRoot && (inner = inner.shadowRoot.elementFromPoint(x, y)) && inner !== hit; ) hit = inner;
      if (!hit || !(closest(hit, (one) => one === target) || closest(target, (one) => one === hit)))
        found.push('covered: ' + name(element) + ' by ' + (hit ? name(hit) : 'nothing'));
    }
    const ring = [element, target].map(styleOf).some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
    if (!ring) found.push('no ring: ' + name(element));
  }
  before?.focus?.();
  return found;
})()`;
