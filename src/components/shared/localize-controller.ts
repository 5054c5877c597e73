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
  readonly #own: Messages;
  #texts: Texts;
  #locale = 'vi';

  /** @param own - The Vietnamese texts of this element. */
  constructor(host: LitElement, own: Messages) {
    this.#host = host;
    this.#own = own;
    this.#texts = vietnamese(own);
    new ClientController(host, ({ locale }) => {
      if (locale !== this.#locale) void this.#load(locale);
    });
    host.addController(this);
  }

  /** For the `lang` of what is rendered: the host page's own may differ. */
  get lang(): string {
    return this.#texts.lang;
  }

  /** Takes the Vietnamese texts of a part that was fetched later. */
  add(more: Messages): void {
    this.#texts.add(more);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** The text of a key. A key without text shows itself, so that a slip is seen. */
  get t(): Texts['t'] {
    return this.#texts.t;
  }

  /** What a person reads of an error; a code without a text of its own gets the general one. */
  get errorText(): Texts['errorText'] {
    return this.#texts.errorText;
  }

  /** A text in several languages, as definitions carry it. */
  get text(): Texts['text'] {
    return this.#texts.text;
  }

  /** `15/08/2026`, from an ISO date or date-time; a date-time is read in Vietnam's time zone. */
  get date(): Texts['date'] {
    return this.#texts.date;
  }

  /** `14:05`, of a moment in Vietnam's time zone. */
  get time(): Texts['time'] {
    return this.#texts.time;
  }

  async #load(locale: string): Promise<void> {
    this.#locale = locale;
    // Without the other language the Vietnamese texts stay; that is better than none.
    const other = await loadMessages(locale).catch(() => undefined);
    if (locale !== this.#locale) return;
    this.#texts = other ? this.#texts.in(locale, other) : vietnamese(this.#own);
    this.#host.requestUpdate();
  }
}

/** The texts of one kind of element in one language; all fields of a form share them. What it has can be handed on alone. */
class Texts {
  readonly lang: string;
  readonly #own: Messages[];
  readonly #other: Messages | undefined;

  constructor(own: Messages[], lang = 'vi', other?: Messages) {
    this.#own = own;
    this.lang = lang;
    this.#other = other;
  }

  add(more: Messages): void {
    if (!this.#own.includes(more)) this.#own.push(more);
  }

  /** The same in another language. */
  in(lang: string, other: Messages): Texts {
    return new Texts(this.#own, lang, other);
  }

  readonly t = (key: string, params?: MessageParams): string =>
    formatMessage(this.#other?.[key] ?? this.#vietnamese(key) ?? key, params);

  readonly errorText = (error: unknown): string => {
    const known = isBkError(error) && `error.${codeOf(error)}`;
    return this.t(known && this.#vietnamese(known) !== undefined ? known : 'error.unexpected');
  };

  readonly text = (text: { readonly vi: string; readonly en?: string }): string =>
    (this.lang.startsWith('en') ? text.en : undefined) ?? text.vi;

  readonly date = (iso: string): string =>
    formatPartialDate(iso.length > 10 ? vietnamDate(Date.parse(iso)) : iso);

  readonly time = (moment: string | number): string => vietnamTime(new Date(moment).getTime()).slice(11, 16);

  #vietnamese(key: string): string | undefined {
    return this.#own.find((texts) => texts[key] !== undefined)?.[key];
  }
}

const VIETNAMESE = new WeakMap<Messages, Texts>();

/** @param own - The texts of an element: one object for all of its kind. */
function vietnamese(own: Messages): Texts {
  const known = VIETNAMESE.get(own) ?? new Texts([own, common]);
  VIETNAMESE.set(own, known);
  return known;
}

/** 404 is worth a text of its own; other statuses share one. */
function codeOf(error: { readonly code: string; readonly status?: number }): string {
  // Whatever is wrong with a signature, a person can do one thing about it.
  if (error.code.startsWith('signed-')) return 'signed';
  return error.code === 'network-status' && error.status === 404 ? 'network-not-found' : error.code;
}
