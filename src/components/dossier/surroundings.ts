import type { LitElement } from 'lit';
import type { Client } from '../../core/client.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** What a part of `<bk-dossier>` that is fetched later has of its element. */
export interface Surroundings {
  readonly host: LitElement;
  readonly l10n: LocalizeController;
  readonly client: () => Client | undefined;
  /** The look-up secret of the dossier: typed by the person, or that of this device. */
  readonly secret: (code: string) => Promise<string | undefined>;
  /** Reads the dossier again. */
  readonly refresh: () => void;
  /** The device has nothing of the dossier any more: whoever was there goes on at the list. */
  readonly forgotten: (code: string) => void;
  /** Tells the page of an error. */
  readonly failed: (error: unknown) => void;
}
