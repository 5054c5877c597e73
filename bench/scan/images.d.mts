/** See images.mjs. */
export const KINDS: Readonly<Record<string, readonly object[]>>;

/** See images.mjs. */
export function cardImage(
  kind: string,
  level: number,
  sample?: number,
  frame?: number,
): { grey: Uint8Array; width: number; height: number; text: string };
