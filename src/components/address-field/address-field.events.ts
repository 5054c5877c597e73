/**
 * More was found for an address that the field was given: `address` now says more than before, its text is the
 * same. That is mostly the commune of today; where the person has to be asked for it there is no `unitCode`, but
 * maybe the province. Nobody has changed anything, so there is no `input` and no `change`.
 */
export class BkAddressFoundEvent extends Event {
  constructor() {
    super('bk-address-found', { bubbles: true, composed: true });
  }
}
