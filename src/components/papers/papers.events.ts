/** A paper was added to the dossier or taken out of it. It does not say which. */
export class BkPapersChangedEvent extends Event {
  constructor() {
    super('bk-papers-changed', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'bk-papers-changed': BkPapersChangedEvent;
  }
}
