import { define } from '../shared/define.js';
import { BkProvider } from './provider.js';

define('bk-provider', BkProvider);

declare global {
  interface HTMLElementTagNameMap {
    'bk-provider': BkProvider;
  }
}
