/** `npm run lint`: all four, also when one finds something. */
import { tool } from './run.mjs';

const checks = [
  ['eslint', '.'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
  ['dependency-cruiser/depcruise', '--config', '.dependency-cruiser.cjs', 'src'],
  ['lit-analyzer', 'src', '--strict', '--quiet'],
];
process.exitCode = checks.map((check) => tool(...check)).every(Boolean) ? 0 : 1;
