import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import { isBkError } from '../../core/errors.js';
import { DeskReader, type DeskProgress } from '../../core/handover/desk-code.js';
import { submittedSheet, type SheetSection } from '../../core/handover/sheet.js';
import type { ProcedureDefinition } from '../../core/procedure/definition.js';
import type { Submission } from '../../core/procedure/flow.js';
import { proceduresPart } from '../../core/procedure/procedures.js';
import { ClientController } from '../shared/client-controller.js';

/** A form that was read whole. */
export interface ReadForm {
  readonly procedure: Submission['procedure'];
  /** `undefined` where this page has no form of that code. */
  readonly definition: ProcedureDefinition | undefined;
  readonly sheet: readonly SheetSection[];
}

/** How far the reading is. */
export interface ReadingState {
  readonly progress: DeskProgress;
  readonly isLoading?: boolean;
  readonly form?: ReadForm | undefined;
  /** Number of a part that was there before. */
  readonly again?: number | undefined;
  readonly error?: unknown;
  readonly wasCleared?: boolean;
}

const NOTHING: ReadingState = { progress: { read: [], total: 0 } };

/** Joins the codes of one form. It holds them in memory only, until it is cleared or its element goes. */
export class ReadingController implements ReactiveController {
  state: ReadingState = NOTHING;
  readonly #host: LitElement;
  readonly #failed: (error: unknown) => void;
  readonly #provider: ClientController;
  #reader = new DeskReader();
  #series = 0;

  constructor(host: LitElement, failed: (error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
    this.#provider = new ClientController(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** Whether a text can be read whole, without taking it. */
  accepts(text: string): boolean {
    try {
      new DeskReader().add(text);
      return true;
    } catch {
      return false;
    }
  }

  /** Takes one text or several, with white space between them. Never rejects. @returns Whether all were taken. */
  async take(typed: string): Promise<boolean> {
    if (this.#reader.isComplete && this.state.form) return this.#refuseSecond(typed);
    let again: number | undefined;
    try {
      for (const text of typed.split(/\s+/).filter(Boolean)) {
        const { part, isNew } = this.#reader.add(text);
        if (!isNew) again = part;
      }
    } catch (error) {
      this.#show({ progress: this.#reader.progress, error });
      this.#failed(error);
      return false;
    }
    this.#show({ progress: this.#reader.progress, again });
    if (this.#reader.isComplete) await this.#open();
    return true;
  }

  /** Forgets everything. */
  clear(): void {
    this.#series++;
    this.#reader = new DeskReader();
    this.#show({ ...NOTHING, wasCleared: this.state.progress.total > 0 });
  }

  /** A form is on screen: another one is refused until this one is cleared. */
  #refuseSecond(typed: string): boolean {
    const { form, progress } = this.state;
    try {
      for (const text of typed.split(/\s+/).filter(Boolean)) this.#reader.add(text);
      return true;
    } catch (error) {
      this.#show({ form, progress, error });
      this.#failed(error);
      return false;
    }
  }

  async #open(): Promise<void> {
    const series = this.#series;
    const { progress } = this.#reader;
    this.#show({ progress, isLoading: true });
    let state: ReadingState;
    try {
      const { procedure, answers } = await this.#reader.submission();
      const definition = await definitionOf(this.#provider.client, procedure.code);
      const sheet = await submittedSheet(definition ?? { sections: [] }, answers);
      state = { progress, form: { procedure, definition, sheet } };
    } catch (error) {
      // What does not hold together as a whole is read anew; what was begun meanwhile is another form.
      if (series === this.#series) this.#reader = new DeskReader();
      state = { ...NOTHING, error };
    }
    if (series !== this.#series) return;
    this.#show(state);
    if (state.error !== undefined) this.#failed(state.error);
  }

  #show(state: ReadingState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** The site's own definition, else the one that ships; the values can be read without any. */
async function definitionOf(
  client: Client | undefined,
  code: string,
): Promise<ProcedureDefinition | undefined> {
  try {
    return await client?.use(proceduresPart).load(code);
  } catch (error) {
    if (isBkError(error)) return undefined;
    throw error;
  }
}
