/**
 * Entry of the script-tag build: `<script type="module" src="…/ba-khong.js"></script>`.
 *
 * @module
 */
import { elements } from './elements.js';
import { loadElements } from './load-elements.js';

loadElements(elements);
