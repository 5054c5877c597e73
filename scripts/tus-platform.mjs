/** Stands for what tus-js-client brings along and every browser of ours has: a parser of addresses, and Base64. */
export default globalThis.URL;

export const Base64 = { encode: (text) => btoa(text) };
