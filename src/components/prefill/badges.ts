/**
 * Says beside a control of the page where its value came from, and makes that heard with the control.
 * @module
 */
import type { Control } from './controls.js';

const SHEET = `
.bk-origin {
  display: block;
  inline-size: fit-content;
  margin-block: 0.25rem;
  padding: 0.1rem 0.7rem;
  border: 1px solid;
  border-radius: 2rem;
  font-size: 0.875rem;
  line-height: 1.6;
}
@media print {
  .bk-origin {
    display: none;
  }
}`;

interface Badge {
  readonly mark: HTMLElement;
  /** Controls that name it in `aria-describedby`. */
  readonly described: readonly Element[];
}

/** The marks of one form. They stand in the page, so they bring their style as an adopted sheet. */
export class Badges {
  readonly #badges = new Map<Element, Badge>();
  readonly #sheet = new CSSStyleSheet();
  #root: Document | ShadowRoot | undefined;

  constructor() {
    this.#sheet.replaceSync(SHEET);
  }

  /** @param text - Where the value came from, such as "Từ thẻ căn cước, 22/11/2026". */
  show(control: Control, text: string, lang: string): void {
    this.remove(control);
    if (control.kind === 'own') {
      control.element.origin = text;
      return;
    }
    this.#adopt(control.element.getRootNode() as Document | ShadowRoot);
    const mark = document.createElement('span');
    mark.className = 'bk-origin';
    mark.id = `bk-origin-${crypto.randomUUID()}`;
    mark.lang = lang;
    mark.textContent = text;
    placeOf(control).after(mark);
    const described = control.kind === 'radio' ? control.group : [control.element];
    for (const element of described) describe(element, (ids) => [...ids, mark.id]);
    this.#badges.set(control.element, { mark, described });
  }

  remove(control: Control): void {
    if (control.kind === 'own') control.element.origin = '';
    else this.#take(control.element);
  }

  /** Takes the marks of controls that the page has removed. */
  sweep(): void {
    for (const element of [...this.#badges.keys()]) if (!element.isConnected) this.#take(element);
  }

  /** Takes all marks and the style from the page. */
  clear(): void {
    for (const element of [...this.#badges.keys()]) this.#take(element);
    const root = this.#root;
    if (root) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#root = undefined;
  }

  /** True for a change of the page that is only a mark of ours. */
  static isMark(node: Node): boolean {
    return node instanceof Element && node.classList.contains('bk-origin');
  }

  #take(control: Element): void {
    const badge = this.#badges.get(control);
    if (!badge) return;
    this.#badges.delete(control);
    const { mark, described } = badge;
    mark.remove();
    for (const element of described) describe(element, (ids) => ids.filter((id) => id !== mark.id));
  }

  #adopt(root: Document | ShadowRoot): void {
    if (root === this.#root) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    this.#root = root;
  }
}

/** After the label that wraps a control: inside, the mark would become part of its name. */
function placeOf(control: Control): Element {
  const element = control.kind === 'radio' ? control.group.at(-1)! : control.element;
  return element.closest('label') ?? nextLabel(element) ?? element;
}

/** `<input id="a"><label for="a">`, as radio buttons are often written. */
function nextLabel({ nextElementSibling: next, id }: Element): Element | undefined {
  return next instanceof HTMLLabelElement && id !== '' && next.htmlFor === id ? next : undefined;
}

function describe(element: Element, change: (ids: readonly string[]) => readonly string[]): void {
  const ids = change((element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean));
  if (ids.length > 0) element.setAttribute('aria-describedby', ids.join(' '));
  else element.removeAttribute('aria-describedby');
}
