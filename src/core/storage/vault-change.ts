/**
 * What listeners of the vault hear.
 *
 * `changed`: something was stored. `unlocked`: what was locked can be read again. `locked`, `wiped`: nothing
 * of what was read may stay on screen; after `wiped` it is gone for good, or another store stands in its
 * place, and what is still in a form must not be saved there.
 */
export type VaultChange = 'changed' | 'locked' | 'unlocked' | 'wiped';
