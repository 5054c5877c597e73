import { BkDataError, check } from '../../core/errors.js';
import { parseCitizenCard, type CitizenCard } from '../../core/identity/citizen-card.js';
import { hasTypingDamage } from '../../core/identity/typing-damage.js';

/**
 * Reads the code of a card that was typed by a scanner, or pasted.
 *
 * @returns The card, and whether an input method seems to have been at its name.
 * @throws {BkDataError} `card-empty`; `card-typing-damage` where an input method is why the text is not that of a
 *   card; else as `parseCitizenCard`.
 */
export function readCode(text: string): { readonly card: CitizenCard; readonly isDamaged: boolean } {
  check(text.trim(), 'card-empty', 'There is nothing to read');
  const isDamaged = hasTypingDamage(text);
  try {
    return { card: parseCitizenCard(text), isDamaged };
  } catch (cause) {
    if (!isDamaged) throw cause;
    throw new BkDataError('card-typing-damage', 'An input method has changed the text', { cause });
  }
}
