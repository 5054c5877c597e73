import { define } from '../shared/define.js';
import { BkAccountField } from './account-field.js';
import { BkBankField } from './bank-field.js';
import { BkDatetimeField } from './datetime-field.js';
import { BkNamePartsField } from './name-parts-field.js';
import './bk-list-field.js';

export * as views from './special-view.js';

define('bk-account-field', BkAccountField);
define('bk-bank-field', BkBankField);
define('bk-datetime-field', BkDatetimeField);
define('bk-name-parts-field', BkNamePartsField);

declare global {
  interface HTMLElementTagNameMap {
    /** @internal */
    'bk-account-field': BkAccountField;
    /** @internal */
    'bk-bank-field': BkBankField;
    /** @internal */
    'bk-datetime-field': BkDatetimeField;
    /** @internal */
    'bk-name-parts-field': BkNamePartsField;
  }
}
