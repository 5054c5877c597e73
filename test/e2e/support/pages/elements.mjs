/** Every element of the built package, and the whole of core for the test to call. */
import '../../../../dist/define.js';
import * as core from '../../../../dist/index.js';

globalThis.core = core;
