/**
 * Dossiers that the person filed on the portal by their own hand, as they noted them: a code and where it is looked up.
 * Nobody here has sent or received any of them.
 * @module
 */
import type { Issue } from '../errors.js';
import type { Part, PartHost } from '../part.js';
import type { Json } from '../storage/store.js';
import { vaultPart, type Vault } from '../storage/vault.js';

const KIND = 'noted';

/** A dossier of the portal, noted by the person. */
export interface NotedDossier {
  /** Id of the draft that was handed over; one note for each. */
  readonly dossier: string;
  /** Mã hồ sơ, as the portal gave it. */
  readonly code: string;
  readonly procedure: { readonly code: string; readonly name: string };
  /** Public page on which the portal looks it up. */
  readonly link: string;
  /** ISO 8601 date-time of the note; not that of the filing, which nobody here knows. */
  readonly notedAt: string;
}

const MOST_CHARACTERS = 60;
/** Forms of codes differ from system to system (`G22.99.08-…`, `H29-260101-0001`); all that were seen are of these. */
const USUAL = /^(?=(?:.*\d){4})[0-9A-Z][0-9A-Z./_-]+$/;

/** A code as it is kept: capitals, without spaces. */
export const tidyPortalCode = (typed: string): string =>
  typed.normalize('NFC').replace(/\s/g, '').toUpperCase();

/**
 * What is wrong with a code of the portal: `portal-code-empty`, `portal-code-long`, and `portal-code-unusual`, which
 * is no more than a doubt, for nobody has published how the codes are made.
 */
export function validatePortalCode(typed: string): readonly Issue[] {
  const code = tidyPortalCode(typed);
  if (code === '') return [{ path: '', code: 'portal-code-empty' }];
  if (code.length > MOST_CHARACTERS)
    return [{ path: '', code: 'portal-code-long', params: { max: MOST_CHARACTERS } }];
  return USUAL.test(code) ? [] : [{ path: '', code: 'portal-code-unusual' }];
}

/** Keeps the notes. Every promise resolves after the transaction is done. */
export class NotedDossiers {
  readonly #host: PartHost;
  readonly #vault: Vault;

  constructor(host: PartHost) {
    this.#host = host;
    this.#vault = host.use(vaultPart);
  }

  /** All notes, the newest first. */
  async list(): Promise<readonly NotedDossier[]> {
    return (await this.#kept()).map(({ note }) => note).sort((a, b) => b.notedAt.localeCompare(a.notedAt));
  }

  /** The note of one draft. */
  async of(dossier: string): Promise<NotedDossier | undefined> {
    return (await this.list()).find((note) => note.dossier === dossier);
  }

  /** Notes a code; another one of the same draft takes its place. */
  async note(note: Omit<NotedDossier, 'notedAt'>): Promise<NotedDossier> {
    const whole = {
      ...note,
      code: tidyPortalCode(note.code),
      notedAt: new Date(this.#host.now()).toISOString(),
    };
    const before = (await this.#kept()).find(({ note: { dossier } }) => dossier === note.dossier);
    const store = await this.#vault.store();
    const data = { kind: KIND, ...(whole as unknown as { [key: string]: Json }) };
    await store.put(before?.id ?? crypto.randomUUID(), () => data);
    this.#vault.changed();
    return whole;
  }

  /** Forgets the note of a draft; the dossier itself is the portal's and stays there. */
  async remove(dossier: string): Promise<void> {
    const store = await this.#vault.store();
    for (const { id, note } of await this.#kept())
      if (note.dossier === dossier) await store.put(id, () => null);
    this.#vault.changed();
  }

  async #kept(): Promise<readonly { readonly id: string; readonly note: NotedDossier }[]> {
    const { records } = await (await this.#vault.store()).list();
    return records
      .filter(({ data }) => data.kind === KIND)
      .map(({ id, data: { kind: _kind, ...note } }) => ({ id, note: note as unknown as NotedDossier }))
      .filter(({ note }) => isNote(note));
  }
}

/** Dossiers that the person noted; `client.use(notedDossiersPart)`, since a client knows by name only what most pages need. */
export const notedDossiersPart: Part<NotedDossiers> = {
  key: 'notedDossiers',
  create: (host) => new NotedDossiers(host),
};

/** A record may come from a file of somebody else. */
function isNote({ dossier, code, procedure, link, notedAt }: NotedDossier): boolean {
  return [dossier, code, procedure?.code, procedure?.name, link, notedAt].every(
    (value) => typeof value === 'string',
  );
}
