import type { LitElement } from 'lit';

/** Moves the focus to what the next update renders; a field takes it once it has rendered itself. */
export function focusLater(host: LitElement, selector: string): void {
  void host.updateComplete.then(async () => {
    const target = host.shadowRoot?.querySelector<HTMLElement & Partial<LitElement>>(selector);
    await target?.updateComplete;
    target?.focus();
  });
}
