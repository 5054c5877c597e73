/**
 * Whom the agency lets collect: from the list that it has signed, and from nowhere else.
 *
 * Spec: docs/payment.md, "Payees"; docs/security.md, "Signed definitions".
 * @module
 */
import { BkDataError, check, isBkError, type BkNetworkError } from '../errors.js';
import type { Transport } from '../outbox/transport.js';
import type { PartHost } from '../part.js';
import { trustPart, type Opened, type SignedKind } from '../trust/trust.js';

/** Whom the agency lets collect. */
export interface Payee {
  readonly id: string;
  readonly name: string;
  /** Six digits of the receiving bank. */
  readonly bin: string;
  /** 1 to 19 letters and digits; leading zeros count. */
  readonly account: string;
  readonly bankName: string;
  /** Until when the agency vouches for it, in milliseconds since 1970. */
  readonly until: number;
}

const ID = 'payees';
/** No grace, and no way back: where money goes is known for certain or not at all. */
const SIGNED: SignedKind = { typ: 'bk-payees+1', idOf: () => ID, graceS: 0, refusesOlder: true };

/**
 * The list of now. Without a line the one that was kept serves while it is in time.
 *
 * @throws {BkDataError} `payee-unverified` when nobody the page trusts has signed it, when it has expired or is older
 * than one seen before; the cause says which (`signed-*`). {BkNetworkError} when there is neither answer nor kept list.
 */
export async function readPayees(
  host: PartHost,
  transport: Transport,
  signal?: AbortSignal,
): Promise<readonly Payee[]> {
  let lineDown: BkNetworkError | undefined;
  const answer = await transport.request(`/${ID}`, { signal }).catch((error: unknown) => {
    // Only a line that is down lets what was kept speak.
    if (!isLineDown(error)) throw error;
    lineDown = error;
  });
  try {
    const opened = await host.use(trustPart).open(answer, SIGNED, ID);
    if (opened) return asPayees(opened);
  } catch (cause) {
    if (!isBkError(cause) || !cause.code.startsWith('signed-')) throw cause;
    throw new BkDataError('payee-unverified', 'Nobody the page trusts vouches for the payees', { cause });
  }
  throw lineDown ?? new BkDataError('payee-unverified', 'There is no list of payees');
}

const isLineDown = (error: unknown): error is BkNetworkError =>
  isBkError(error) && (error.code === 'network-offline' || error.code === 'network-timeout');

function asPayees({ body, until }: Opened): readonly Payee[] {
  const { payees } = body as { payees?: unknown };
  check(Array.isArray(payees) && payees.every(isPayee), 'signed-format', 'The signed list holds no payees');
  return payees.map(({ id, name, bin, account, bankName }) =>
    Object.freeze({ id, name, bin, account, bankName, until }),
  );
}

/** An account that JSON made a number has lost its zeros: such an entry is nobody we know. */
function isPayee(value: unknown): value is Payee {
  const { id, name, bin, account, bankName } = (value ?? {}) as Partial<Record<keyof Payee, unknown>>;
  return (
    [id, name, bankName].every((text) => typeof text === 'string' && text !== '') &&
    typeof bin === 'string' &&
    /^\d{6}$/.test(bin) &&
    typeof account === 'string' &&
    /^[\dA-Za-z]{1,19}$/.test(account)
  );
}
