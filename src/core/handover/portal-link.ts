/**
 * Where on the national portal a procedure is filed by the person's own hand.
 *
 * Spec: addresses as seen on `dichvucong.gov.vn` on 2026-11-21; they may change, and the search takes any words.
 * @module
 */
import type { ProcedureDefinition } from '../procedure/definition.js';

/** The national portal. */
export const PORTAL = 'https://dichvucong.gov.vn';

/** The form itself where it is known, else the page about the procedure, else the portal's search for its name. */
export function portalLink({ links, name }: ProcedureDefinition): string {
  const { form, national } = links;
  // The bare front page leads nowhere in particular: the search finds the procedure.
  const page = national !== undefined && new URL(national).href !== `${PORTAL}/` ? national : undefined;
  return form ?? page ?? `${PORTAL}/tim-kiem-thu-tuc-hanh-chinh?keyword=${encodeURIComponent(name.vi)}`;
}

/** Where a dossier of that procedure is looked up by its code; the portal's front page where no more is known. */
export const trackingLink = ({ links }: ProcedureDefinition): string => links.track ?? PORTAL;

/** Whether an address that was kept leads to a public page: a record may come from a file of somebody else. */
export function isPublicPage(address: string): boolean {
  try {
    const { protocol, hostname } = new URL(address);
    return protocol === 'https:' && hostname.endsWith('.gov.vn');
  } catch {
    return false;
  }
}
