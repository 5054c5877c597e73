/**
 * The frame around every page: the banner that says what this site is, header, footer. The content is a
 * file of `pages/`; as the frame is written once, no page can forget the banner. What several pages show
 * in their middle is a file too, named there by a comment.
 * @module
 */
import { readFile } from 'node:fs/promises';
import type { FastifyReply } from 'fastify';
import type { Site } from '../domain/site.data.js';
import { escapeHtml, Html } from './html.js';

/** Writes whole pages. */
export interface Pages {
  /** Reads one file of `pages/`; `values` fill what only this page says. */
  read(name: string, values?: Readonly<Record<string, string>>): Promise<Html>;
  /** Answers with a page; `path` marks the current entry of the menu. */
  send(reply: FastifyReply, path: string, title: string, main: Html): FastifyReply;
}

/** Reads the frame and fills what the site's settings say into it, so that no page repeats them. */
export async function openPages(folder: URL, site: Site): Promise<Pages> {
  const fee = site.fees.find(({ channel }) => channel === 'online')?.amount ?? 0;
  const settings: Readonly<Record<string, string>> = {
    siteId: site.id,
    unit: site.unit.name,
    hotline: site.hotline,
    officeHours: site.officeHours,
    fee: `${fee.toLocaleString('vi-VN')} đồng`,
  };
  const read = async (name: string, values: Readonly<Record<string, string>> = {}) =>
    fill(await readFile(new URL(`${name}.html`, folder), 'utf8'), { ...settings, ...values });
  const frame = await read('frame');
  const tryPayment = await read('try-payment');
  return {
    read: async (name, values) =>
      new Html((await read(name, values)).replace('<!-- try-payment -->', () => tryPayment)),
    send(reply, path, title, main) {
      const page = fill(frame, { title }).replace('<!-- main -->', () => main.markup);
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .send(page.replace(`<a href="${path}"`, () => `<a aria-current="page" href="${path}"`));
    },
  };
}

/** Puts escaped values for `{{name}}`; a name that has no value yet stays. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : escapeHtml(value);
  });
}
