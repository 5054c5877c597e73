/** A form and nothing else of the library, as on the page of a site that needs no more. */
import '../../../../dist/components/procedure-form/bk-procedure-form.js';
import '../../../../dist/components/provider/bk-provider.js';
import * as core from '../../../../dist/index.js';

globalThis.core = core;
