/**
 * The chunk of each province of today. Written by scripts/units.mjs.
 * @module
 */

// prettier-ignore
/** By code. */
export const UNIT_CHUNKS: Readonly<Record<string, () => Promise<{ readonly UNITS: string }>>> = {
  '01': () => import('./units/01.data.js'),
  '04': () => import('./units/04.data.js'),
  '08': () => import('./units/08.data.js'),
  '11': () => import('./units/11.data.js'),
  '12': () => import('./units/12.data.js'),
  '14': () => import('./units/14.data.js'),
  '15': () => import('./units/15.data.js'),
  '19': () => import('./units/19.data.js'),
  '20': () => import('./units/20.data.js'),
  '22': () => import('./units/22.data.js'),
  '24': () => import('./units/24.data.js'),
  '25': () => import('./units/25.data.js'),
  '31': () => import('./units/31.data.js'),
  '33': () => import('./units/33.data.js'),
  '37': () => import('./units/37.data.js'),
  '38': () => import('./units/38.data.js'),
  '40': () => import('./units/40.data.js'),
  '42': () => import('./units/42.data.js'),
  '44': () => import('./units/44.data.js'),
  '46': () => import('./units/46.data.js'),
  '48': () => import('./units/48.data.js'),
  '51': () => import('./units/51.data.js'),
  '52': () => import('./units/52.data.js'),
  '56': () => import('./units/56.data.js'),
  '66': () => import('./units/66.data.js'),
  '68': () => import('./units/68.data.js'),
  '75': () => import('./units/75.data.js'),
  '79': () => import('./units/79.data.js'),
  '80': () => import('./units/80.data.js'),
  '82': () => import('./units/82.data.js'),
  '86': () => import('./units/86.data.js'),
  '91': () => import('./units/91.data.js'),
  '92': () => import('./units/92.data.js'),
  '96': () => import('./units/96.data.js'),
};
