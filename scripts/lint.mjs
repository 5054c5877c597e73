/** `npm run lint`: all four at once, also when one finds something. */
import { toolAside } from './run.mjs';

const checks = [
  ['eslint', '.'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
  ['dependency-cruiser/depcruise', '--config', '.dependency-cruiser.cjs', 'src'],
  ['lit-analyzer', 'src', '--strict', '--quiet'],
];
const passed = await Promise.all(checks.map((check) => toolAside(...check)));
process.exitCode = passed.every(Boolean) ? 0 : 1;
