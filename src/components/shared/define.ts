/**
 * The only way in which the library defines an element.
 *
 * @module
 */

/** Version of this copy, as in package.json; a test holds the two equal. */
const VERSION = '0.1.0';

/** Where a class carries the version of the copy it came from; shared by all copies on a page. */
const CARRIED = Symbol.for('ba-khong.version');

/**
 * Defines an element, unless the page has one of that name: a page may carry two copies of the
 * library, and the first one stays. A copy of another major version says so once per element, since
 * its markup may not mean the same. Does nothing where there are no custom elements.
 *
 * @param tag - The name of the element, such as `bk-payment`.
 * @param ctor - Its class.
 */
export function define(tag: string, ctor: CustomElementConstructor): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  const first: object | undefined = registry?.get(tag);
  if (!first) {
    Object.defineProperty(ctor, CARRIED, { value: VERSION });
    registry?.define(tag, ctor);
    return;
  }
  const version = String(Reflect.get(first, CARRIED));
  if (version.split('.')[0] === VERSION.split('.')[0]) return;
  // For the developer of the page: nothing is thrown, so without this line it would stay unseen.
  // eslint-disable-next-line no-console
  console.warn(`<${tag}> is defined by another copy (${version}); this one (${VERSION}) leaves it alone`);
}
