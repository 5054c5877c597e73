/**
 * What a person is asked to agree to in "Dữ liệu của tôi": the purposes, and which version of the text was
 * shown. Raise a version when the meaning of its text changes.
 * @module
 */

/** A consent as it is asked. */
export interface ConsentAsked {
  readonly purpose: string;
  readonly text: { readonly id: string; readonly version: string };
}

/** To keep what is known of a person; asked once for each. */
export const KEEP: ConsentAsked = { purpose: 'keep', text: { id: 'bk-keep', version: '1' } };

/** To keep facts that the law calls sensitive; never asked along with anything else. */
export const KEEP_SENSITIVE: ConsentAsked = {
  purpose: 'keep-sensitive',
  text: { id: 'bk-keep-sensitive', version: '1' },
};
