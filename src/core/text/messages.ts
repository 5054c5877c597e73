/**
 * Texts on screen: catalogues are flat objects, placeholders are `{name}`.
 * @module
 */

/** Texts by key. */
export type Messages = Readonly<Record<string, string>>;

/** Values for placeholders. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Puts values into a text. A placeholder without a value stays as it is, so that a slip is seen. */
export function formatMessage(text: string, params?: MessageParams): string {
  if (!params) return text;
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : placeholder,
  );
}

/** Languages besides Vietnamese, each loaded when asked for. */
const CATALOGUES: Readonly<Record<string, () => Promise<{ readonly messages: Messages }>>> = {
  en: () => import('./locales/en.js'),
};

/** The catalogue of a language; `undefined` for Vietnamese and for languages that do not ship. */
export async function loadMessages(locale: string): Promise<Messages | undefined> {
  const language = locale.split('-')[0] ?? '';
  const load = Object.hasOwn(CATALOGUES, language) ? CATALOGUES[language] : undefined;
  return load && (await load()).messages;
}
