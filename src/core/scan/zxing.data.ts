/**
 * Which reader in WebAssembly we ship.
 *
 * Source: npm package zxing-wasm 3.1.4 (MIT; ZXing-C++ within, Apache-2.0), dist/reader/zxing_reader.wasm, read
 * on 2026-11-22. To refresh, after raising the version in package.json:
 * `openssl dgst -sha256 -binary node_modules/zxing-wasm/dist/reader/zxing_reader.wasm | base64`; a test
 * compares it with the file that is packed.
 *
 * @module
 */

/** SHA-256 of the file, as `integrity` of a request wants it. */
export const ZXING_INTEGRITY = 'sha256-6K8x7bVtBSL03nRJWDk4XvAZuovJDTjl7LLxh5XYb7I=';
