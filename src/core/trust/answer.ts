/** What the server wraps a signed text in. */
export interface SignedAnswer {
  readonly signed: string;
}

/** Whether an answer carries a signature. */
export const isSigned = (answer: unknown): answer is SignedAnswer =>
  typeof (answer as Partial<SignedAnswer> | null | undefined)?.signed === 'string';
