import type { DossierStatus } from '../../core/dossier/dossiers.js';

/** The status of the dossier is known for the first time, or has changed. */
export class BkDossierChangedEvent extends Event {
  /** Mã hồ sơ. */
  readonly code: string;
  readonly status: DossierStatus['status'];

  constructor(code: string, status: DossierStatus['status']) {
    super('bk-dossier-changed', { bubbles: true, composed: true });
    this.code = code;
    this.status = status;
  }
}

/** A result was taken from this page for the first time: downloaded, shared, or kept in the wallet. */
export class BkResultReadEvent extends Event {
  /** Code of the procedure. */
  readonly procedure: string;

  constructor(procedure: string) {
    super('bk-result-read', { bubbles: true, composed: true });
    this.procedure = procedure;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bk-dossier-changed': BkDossierChangedEvent;
    'bk-result-read': BkResultReadEvent;
  }
}
