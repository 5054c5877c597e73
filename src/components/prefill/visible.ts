/**
 * Whether a person can see a control. Filling what cannot be seen is the classic way to steal what a
 * browser or a library knows; so whatever cannot be judged counts as hidden.
 *
 * `checkVisibility` is not in Safari 16.4, and knows nothing of clipping, size and place.
 * @module
 */

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** CSS pixels: less than this on a side is no control that somebody could read. */
const LEAST = 8;
/** Below this a thing is as good as see-through. */
const LEAST_OPACITY = 0.2;

/**
 * True for a control that shows where a person fills in its form.
 *
 * @param form - The form that the control belongs to, an ancestor of it.
 */
export function isVisible(control: Element, form: Element): boolean {
  const own = getComputedStyle(control);
  if (own.visibility !== 'visible' || hidesText(own) || isFolded(control)) return false;
  let box: Box | undefined = control.getBoundingClientRect();
  let opacity = 1;
  let moved = false;
  for (let at: Element | null = control; at && box; at = parentOf(at)) {
    const style = getComputedStyle(at);
    opacity *= Number(style.opacity);
    if (opacity < LEAST_OPACITY || style.display === 'none' || veils(style)) return false;
    if (style.position === 'fixed' && !isShown(cut(box, viewport()))) return false;
    moved ||= isWithin(at, form) && isMoved(style);
    if (at !== control) box = clipped(box, at, style);
    if (!isShown(box)) return false;
  }
  return box !== undefined && isOnPage(box) && (!moved || touches(box, form)) && !isCovered(control);
}

// Asked through the prototype: a control named `parentElement` hides that of its form.
const ask = <K extends keyof Element>(at: Element, name: K) =>
  Reflect.get(Element.prototype, name, at) as Element[K];
const boxOf = (at: Element) => Element.prototype.getBoundingClientRect.call(at);

const parentOf = (at: Element): Element | null =>
  ask(at, 'assignedSlot') ??
  ask(at, 'parentElement') ??
  (Element.prototype.getRootNode.call(at) as Partial<ShadowRoot>).host ??
  null;

const isWithin = (at: Element, form: Element) =>
  at !== form &&
  (Element.prototype.compareDocumentPosition.call(form, at) & Node.DOCUMENT_POSITION_CONTAINED_BY) !== 0;

const isShown = (box: Box | undefined): box is Box =>
  box !== undefined && box.right - box.left >= LEAST && box.bottom - box.top >= LEAST;

/** A control may show while what stands in it does not. */
function hidesText({ color, fontSize, textIndent }: CSSStyleDeclaration): boolean {
  const alpha = /^rgba\(.*[,/]\s*([\d.]+)\)$/.exec(color)?.[1];
  return (
    (alpha !== undefined && Number(alpha) < LEAST_OPACITY) ||
    parseFloat(fontSize) < 5 ||
    Math.abs(parseFloat(textIndent)) > 200
  );
}

/** In a closed `<details>`; newer browsers give its content a size. */
function isFolded(control: Element): boolean {
  const folded = control.closest('details:not([open])');
  return folded !== null && !folded.querySelector(':scope > summary')?.contains(control);
}

/** Masks, filters and shapes that can take a thing away without changing its size. */
function veils(style: CSSStyleDeclaration): boolean {
  const mask = style.maskImage || style.getPropertyValue('-webkit-mask-image');
  return (
    style.getPropertyValue('content-visibility') === 'hidden' ||
    (mask !== '' && mask !== 'none') ||
    style.filter.includes('opacity(') ||
    !(style.clipPath === 'none' || /^inset\((0(px|%)?\s*)+(round .*)?\)$/.test(style.clipPath)) ||
    (style.clip !== 'auto' && style.clip !== '')
  );
}

const isMoved = ({ position, transform, translate, top, left, right, bottom }: CSSStyleDeclaration) =>
  position === 'absolute' ||
  position === 'fixed' ||
  (position === 'relative' && [top, left, right, bottom].some((side) => Math.abs(parseFloat(side)) > 0)) ||
  transform !== 'none' ||
  (translate !== undefined && translate !== 'none');

function cut(box: Box, by: Box): Box {
  return {
    left: Math.max(box.left, by.left),
    top: Math.max(box.top, by.top),
    right: Math.min(box.right, by.right),
    bottom: Math.min(box.bottom, by.bottom),
  };
}

/** What an ancestor leaves of a box; behind one that scrolls, what can be scrolled to counts as shown. */
function clipped(box: Box, at: Element, { overflowX, overflowY }: CSSStyleDeclaration): Box | undefined {
  if (at === document.documentElement || at === document.body) return box;
  if (overflowX === 'visible' && overflowY === 'visible') return box;
  const frame = boxOf(at);
  const x = side(box.left, box.right, frame.left, frame.right, overflowX, ask(at, 'scrollLeft'));
  const y = side(box.top, box.bottom, frame.top, frame.bottom, overflowY, ask(at, 'scrollTop'));
  return x && y && { left: x[0], right: x[1], top: y[0], bottom: y[1] };
}

function side(
  from: number,
  to: number,
  start: number,
  end: number,
  overflow: string,
  scrolled: number,
): readonly [number, number] | undefined {
  if (overflow === 'visible') return [from, to];
  if (overflow === 'hidden' || overflow === 'clip') return [Math.max(from, start), Math.min(to, end)];
  // Nobody scrolls to what lies before the beginning.
  return to - start + scrolled < LEAST ? undefined : [start, end];
}

const viewport = (): Box => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });

/** Not left of, above or right of the page: a page is read downwards. */
function isOnPage({ left, top, right, bottom }: Box): boolean {
  const { clientWidth } = document.documentElement;
  return (
    right + scrollX >= LEAST &&
    bottom + scrollY >= LEAST &&
    left + scrollX <= Math.max(clientWidth, innerWidth) - LEAST &&
    top < Infinity
  );
}

/** Something that was moved has to be where its form is. */
function touches(box: Box, form: Element): boolean {
  return isShown(cut(box, boxOf(form)));
}

/** Under something opaque of the page. Only what is on screen can be asked; bars that stay there do not count. */
function isCovered(control: Element): boolean {
  const { left, top, width, height } = control.getBoundingClientRect();
  const root = control.getRootNode() as Document | ShadowRoot;
  const over = root.elementFromPoint(left + width / 2, top + height / 2);
  if (!over || Element.prototype.contains.call(over, control) || control.contains(over)) return false;
  if (
    Element.prototype.closest.call(over, 'label')?.contains(control) ||
    labels(control).some((label) => label.contains(over))
  )
    return false;
  for (let at: Element | null = over; at; at = ask(at, 'parentElement')) {
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return false;
  }
  return true;
}

const labels = (control: Element) => [...((control as Partial<HTMLInputElement>).labels ?? [])];
