/**
 * Which PINs are too easy to guess.
 * @module
 */
import { BkDataError } from '../../errors.js';

const PIN = /^\d{6,12}$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})/;
/** So many digits in a row that also stand in the person's papers are no secret. */
const PART = 6;

/**
 * Refuses a PIN that is no PIN, a run (123456, 246802), a repeat (111111, 121212, 123123), or part of what
 * somebody who knows the person also knows.
 *
 * @param known - Texts such as a birth date (`1995-03-02`), a phone number, the number of an ID.
 * @throws {BkDataError} `vault-pin-format` for what is not 6 to 12 digits, `vault-pin-weak`; the message names
 * neither the PIN nor what is known.
 */
export function checkPin(pin: string, known: readonly string[]): void {
  if (!PIN.test(pin)) throw new BkDataError('vault-pin-format', 'A PIN is 6 to 12 digits');
  const steps = [...pin].slice(1).map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10);
  if (steps.every((step) => step === steps[0])) throw weak('The PIN is a run');
  if (/^(\d+)\1+$/.test(pin)) throw weak('The PIN repeats itself');
  if (known.flatMap(waysToWrite).some((digits) => share(pin, digits)))
    throw weak('The PIN is known to others');
}

const weak = (message: string) => new BkDataError('vault-pin-weak', message);

/** A date is typed in many orders; all else as it stands. */
function waysToWrite(text: string): string[] {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (!year || !month || !day) return [text.replace(/\D/g, '')];
  const [yy, m, d] = [year.slice(2), String(Number(month)), String(Number(day))];
  const ways = [
    [day, month, year],
    [day, month, yy],
    [month, day, year],
    [month, day, yy],
    [year, month, day],
    [yy, month, day],
    [d, m, year],
  ];
  return ways.map((parts) => parts.join(''));
}

/** Whether the two have {@link PART} digits in a row in common. */
function share(pin: string, digits: string): boolean {
  for (let start = 0; start + PART <= pin.length; start++)
    if (digits.includes(pin.slice(start, start + PART))) return true;
  return false;
}
