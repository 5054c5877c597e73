/**
 * How many drawn cases an engine computes: all of them in Chromium, a tenth in the others, for what is a computation
 * alone and the same in every engine. Three browsers share the cores of the machine that runs them.
 */
export const cases = (all: number): number =>
  navigator.userAgent.includes('Chrome/') ? all : Math.ceil(all / 10);
/** Milliseconds that so many cases may take where other browsers run beside: a limit to what hangs, not a measure. */
export const CASES_MS = 120_000;
