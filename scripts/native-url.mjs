/** Stands for `url-parse` in tus-js-client: every browser of ours has it. */
export default globalThis.URL;
