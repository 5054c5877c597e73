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

declare global {
  interface HTMLElementEventMap {
    'bk-dossier-changed': BkDossierChangedEvent;
  }
}
