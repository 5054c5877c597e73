/**
 * The English catalogue.
 * @module
 */
import type { Messages } from '../messages.js';

/** Every text in English, by key. */
export const messages: Messages = {};
