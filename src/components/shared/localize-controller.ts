import type { LitElement, ReactiveController } from 'lit';
import { isBkError } from '../../core/errors.js';
import { formatPartialDate } from '../../core/text/format-date.js';
import { common } from '../../core/text/locales/vi/common.js';
import { formatMessage, loadMessages, type MessageParams, type Messages } from '../../core/text/messages.js';
import { vietnamDate, vietnamTime } from '../../core/text/vietnam-date.js';
import { ClientController } from './client-controller.js';

/**
 * Texts for an element. Vietnamese is built in: each element brings just the parts it shows; another
 * language is loaded whole when the provider asks for it.
 */
export class LocalizeController implements ReactiveController {
  readonly #host: LitElement;
  /** One after the other, so that all fields of a form share the texts that they show. */
  readonly #own: Messages[];
  #other: Messages | undefined;
  #locale = 'vi';

  /** @param own - The Vietnamese texts of this element. */
  constructor(host: LitElement, own: Messages) {
    this.#host = host;
    this.#own = [own, common];
    new ClientController(host, ({ locale }) => {
      if (locale !== this.#locale) void this.#load(locale);
    });
    host.addController(this);
  }

  /** For the `lang` of what is rendered: the host page's own may differ. */
  get lang(): string {
    return this.#other ? this.#locale : 'vi';
  }

  /** Takes the Vietnamese texts of a part that was fetched later. */
  add(more: Messages): void {
    if (!this.#own.includes(more)) this.#own.unshift(more);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** The text of a key. A key without text shows itself, so that a slip is seen. */
  readonly t = (key: string, params?: MessageParams): string =>
    formatMessage(this.#other?.[key] ?? this.#vietnamese(key) ?? key, params);

  /** What a person reads of an error; a code without a text of its own gets the general one. */
  readonly errorText = (error: unknown): string => {
    const known = isBkError(error) && `error.${codeOf(error)}`;
    return this.t(known && this.#vietnamese(known) !== undefined ? known : 'error.unexpected');
  };

  /** A text in several languages, as definitions carry it. */
  readonly text = (text: { readonly vi: string; readonly en?: string }): string =>
    (this.lang.startsWith('en') ? text.en : undefined) ?? text.vi;

  /** `15/08/2026`, from an ISO date or date-time; a date-time is read in Vietnam's time zone. */
  readonly date = (iso: string): string =>
    formatPartialDate(iso.length > 10 ? vietnamDate(Date.parse(iso)) : iso);

  /** `14:05`, of a moment in Vietnam's time zone. */
  readonly time = (moment: string | number): string => vietnamTime(new Date(moment).getTime()).slice(11, 16);

  #vietnamese(key: string): string | undefined {
    return this.#own.find((texts) => texts[key] !== undefined)?.[key];
  }

  async #load(locale: string): Promise<void> {
    this.#locale = locale;
    // Without the other language the Vietnamese texts stay; that is better than none.
    const other = await loadMessages(locale).catch(() => undefined);
    if (locale !== this.#locale) return;
    this.#other = other;
    this.#host.requestUpdate();
  }
}

/** 404 is worth a text of its own; other statuses share one. */
function codeOf(error: { readonly code: string; readonly status?: number }): string {
  // Whatever is wrong with a signature, a person can do one thing about it.
  if (error.code.startsWith('signed-')) return 'signed';
  return error.code === 'network-status' && error.status === 404 ? 'network-not-found' : error.code;
}
