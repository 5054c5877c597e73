/**
 * What a person needs to make a transfer: its code, and the view of it. Loaded only for an order that wants money: most
 * of the bytes of a payment are here, and a page that follows a paid order needs none of them.
 * @module
 */
export { transferCode } from './transfer-code.js';
export { TransferView } from './transfer-view.js';
