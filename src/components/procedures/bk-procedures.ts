import { define } from '../shared/define.js';
import { BkProcedures } from './procedures.js';

// Only few ask whether they are entitled.
BkProcedures.loadFields = () =>
  Promise.all([
    import('../choice-field/bk-choice-field.js'),
    import('../date-field/bk-date-field.js'),
    import('../text-field/bk-text-field.js'),
  ]);
define('bk-procedures', BkProcedures);

declare global {
  interface HTMLElementTagNameMap {
    'bk-procedures': BkProcedures;
  }
}
