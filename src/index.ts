/**
 * The public surface. Importing it does nothing.
 * @module
 */
export { Client } from './core/client.js';
export { createClient } from './core/create-client.js';
export {
  BkConfigError,
  BkDataError,
  BkError,
  BkNetworkError,
  BkStorageError,
  BkVaultError,
  isBkError,
  type Issue,
} from './core/errors.js';
export type { ClientOptions, Conceal } from './core/part.js';

export { foldVietnamese, toAscii } from './core/text/accents.js';
export { formatVnd, vietnameseNumber } from './core/text/numbers.js';
export { formatPartialDate, parsePartialDate } from './core/text/partial-date.js';
export type { Messages } from './core/text/messages.js';

export { parseCitizenCard, validateCitizenCard, type CitizenCard } from './core/identity/citizen-card.js';
export { parseCitizenId, validateCitizenId, type CitizenId, type Sex } from './core/identity/citizen-id.js';
export { parseCitizenMrz, type CitizenMrz } from './core/identity/citizen-mrz.js';
export { parseHealthCard, type HealthCard } from './core/identity/health-card.js';
export { mask, type MaskKind } from './core/identity/mask.js';
export { parsePhone, type Phone } from './core/identity/phone.js';
export { parseTaxCode, type TaxCode } from './core/identity/tax-code.js';

export { Ladder } from './core/scan/ladder.js';
export {
  openReaders,
  type LookOptions,
  type OpenOptions,
  type Pixels,
  type Reader,
} from './core/scan/reader.js';

export { convertAddress, type FormerNames } from './core/address/convert.js';
export type { AddressCandidate } from './core/address/find.js';
export { parseAddress, type ParsedAddress } from './core/address/parse.js';
export { searchUnits } from './core/address/search.js';
export { communes, provinces, type Commune, type Province } from './core/address/units.js';

export type { Activity, Use } from './core/profile/activity.js';
export { cardFacts } from './core/profile/card-facts.js';
export { checkFact } from './core/profile/check-fact.js';
export { doubts, type Doubt } from './core/profile/doubts.js';
export { editedFact } from './core/profile/fact-changes.js';
export type { Consent, ConsentMethod, ConsentRequest, Consents } from './core/profile/consents.js';
export {
  FACTS,
  isFactKey,
  type FactDefinition,
  type FactKey,
  type FactType,
  type Sensitivity,
} from './core/profile/facts.js';
export {
  inverseRelation,
  type Address,
  type Fact,
  type Facts,
  type FactSource,
  type FactValue,
  type HistoricAddress,
  type Profile,
  type Relation,
} from './core/profile/profile.js';
export { ageBetween, applicants, relationBetween, relationWord, type Age } from './core/profile/relations.js';
export { mrzFacts } from './core/profile/mrz-facts.js';
export type { Profiles } from './core/profile/profiles.js';
export type { SessionCounts, SessionEnd, SessionReport } from './core/session/report.js';
export {
  HELP_MINUTES,
  HELP_PURPOSES,
  type HelpPurpose,
  type Session,
  type SessionStart,
  type SessionState,
  type Unsaved,
} from './core/session/session.js';
export type { Countdown, SessionOver } from './core/storage/idle-watch.js';
export type { VaultChange } from './core/storage/vault-change.js';
export { AutoLock, type AutoLockOptions, type Timers } from './core/storage/auto-lock.js';
export type { Secret } from './core/storage/slots/slot.js';
export type { Level } from './core/storage/store.js';
export type { Imported } from './core/storage/vault-file.js';
export type { VaultStatus } from './core/storage/vault-status.js';
export { BkWipeError, type WipeReport } from './core/storage/wipe.js';
export type { AppHost } from './core/bridge/app-host.js';

export {
  allFields,
  type Answer,
  type Answers,
  type Condition,
  type Derivation,
  type Eligibility,
  type Fee,
  type Field,
  type FieldType,
  type Option,
  type PaperForm,
  type PaperSignature,
  type PaperStyle,
  type PersonRole,
  type PlainAnswer,
  type ProcedureDefinition,
  type ProcedurePart,
  type RequiredDocument,
  type Row,
  type Section,
  type Text,
} from './core/procedure/definition.js';
export { catalogueEntry, type CatalogueEntry, type ListedFee } from './core/procedure/catalogue-entry.js';
export { readCatalogue } from './core/procedure/catalogue.js';
export { procedureSearch } from './core/procedure/search.js';
export type { Asked } from './core/procedure/asked.js';
export type { Draft, Drafts, Leftover } from './core/procedure/drafts.js';
export type { Participant } from './core/procedure/participant.js';
export { Filing, type FilingState } from './core/procedure/filing.js';
export {
  checkFields,
  effectiveAnswers,
  feeTotal,
  isRequired,
  neededPapers,
  neededParts,
  outcomeOf,
  steps,
  submission,
  workingDays,
  type NeededPaper,
  type PaperNeed,
  type Step,
  type Submission,
} from './core/procedure/flow.js';
export {
  paperSheet,
  type PaperItem,
  type PaperRoom,
  type PaperSheet,
  type PaperSigner,
  type PaperTick,
} from './core/paper/sheet.js';
export { joinName, splitName, type NameParts } from './core/procedure/name-parts.js';
export { parseProcedure } from './core/procedure/parse.js';
export { factsFromAnswers, prefill, type Origin, type Prefilled } from './core/procedure/prefill.js';
export type { Found, Procedures, Site, SiteFee } from './core/procedure/procedures.js';
export { signJws, verifyJws, type Verified } from './core/trust/jws.js';
export {
  openSigned,
  type OpenedPayload,
  type SignedPayload,
  type TrustKey,
  type TrustOptions,
} from './core/trust/signed.js';

export {
  decodeDeskCodes,
  DeskReader,
  encodeDeskCodes,
  type DeskProgress,
} from './core/handover/desk-code.js';
export { portalLink, trackingLink } from './core/handover/portal-link.js';
export {
  copySheet,
  submittedSheet,
  type AddressPart,
  type SheetKind,
  type SheetRow,
  type SheetSection,
} from './core/handover/sheet.js';

export {
  vietqrLinks,
  type BankLink,
  type BankLinks,
  type LinkedTransfer,
} from './core/payment/bank-links.js';
export { BANKS, type Bank } from './core/payment/banks.data.js';
export {
  matchPayee,
  readSticker,
  type PayeeMatch,
  type Sticker,
  type TransferSticker,
} from './core/payment/check-code.js';
export {
  matchTransfer,
  referenceKey,
  type ExpectedPayment,
  type IncomingTransfer,
  type TransferMatch,
  type TransferSuggestion,
} from './core/payment/match-transfer.js';
export type { Payee, PaymentOrder, Payments, PaymentService, PaymentState } from './core/payment/payments.js';
export { qrMatrix, qrPath, qrSvg, type QrOptions, type QrSvgOptions } from './core/payment/qr.js';
export {
  receiptWords,
  validateReceipt,
  type Receipt,
  type ReceiptSignature,
} from './core/payment/receipt.js';
export { receiptsPart, type KeptReceipt, type ReadReceipt, type Receipts } from './core/payment/receipts.js';
export { checkCharacters, isPaymentReference, paymentReference } from './core/payment/reference.js';
export {
  decodeVietQr,
  type DecodedVietQr,
  type MerchantAccount,
  type TransferAccount,
} from './core/payment/vietqr-decode.js';
export { encodeVietQr, type VietQrTransfer } from './core/payment/vietqr-encode.js';

export { documentAge, type DocumentAge } from './core/document/age.js';
export type { Documents, KeptDocument, NewDocument } from './core/document/documents.js';
export { DOCUMENT_LIMITS, type DocumentLimits } from './core/document/limits.js';
export type { DocumentPage, PreparedDocument } from './core/document/page.js';
export { joinPages, prepareDocument, preparePage, type Prepared } from './core/document/prepare.js';

export type { Job, JobContent, JobCounts, Recipient } from './core/outbox/job.js';
export type { FileRef, JobFile } from './core/outbox/job-file.js';
export type { FilesProgress, Outbox } from './core/outbox/outbox.js';
export type { Accepted } from './core/dossier/accepted.js';
export {
  notedDossiersPart,
  tidyPortalCode,
  validatePortalCode,
  type NotedDossier,
  type NotedDossiers,
} from './core/dossier/noted.js';
export type { Dossiers, DossierStatus, OwnDossier } from './core/dossier/dossiers.js';
export { parseCount } from './core/counts/count-event.js';
export { MINUTES, type Minutes } from './core/counts/minutes.js';
export type { SentFigures } from './core/procedure/filing-figures.js';
export type {
  CountedProcedure,
  CountEvent,
  CountName,
  CountSink,
  FilingFigures,
  SentCount,
} from './core/counts/count-event.js';
export type { Counts } from './core/counts/counts.js';
export type { Feedback, Rating, Reason, Score, Source } from './core/feedback/feedback.js';
export { maskPersonal } from './core/feedback/mask.js';
export type { PetitionDrafts } from './core/feedback/petition-drafts.js';
export type { PetitionReceipt } from './core/feedback/petition-receipt.js';
export {
  blankPetition,
  petitionIssues,
  type PetitionDraft,
  type PetitionPhoto,
  type PetitionPlace,
  type PetitionRules,
  type PetitionStatus,
  type Point,
  type PublicList,
  type PublicPetition,
  type Verdict,
} from './core/feedback/petition.js';
export type { NewVerdict, OwnPetition, Petitions } from './core/feedback/petitions.js';

export { BkAddressFoundEvent } from './components/address-field/address-field.events.js';
export { BkAddressField } from './components/address-field/address-field.js';
export { BkCardScannedEvent } from './components/card-scanner/card-scanner.events.js';
export { BkCardScanner } from './components/card-scanner/card-scanner.js';
export { BkCheckField } from './components/check-field/check-field.js';
export { BkChoiceField } from './components/choice-field/choice-field.js';
export type { Choice } from './components/shared/choice.js';
export { BkCitizenIdField } from './components/citizen-id-field/citizen-id-field.js';
export { BkDateField } from './components/date-field/date-field.js';
export { BkDeskReader } from './components/desk-reader/desk-reader.js';
export { BkDossierChangedEvent, BkResultReadEvent } from './components/dossier/dossier.events.js';
export { BkDossier } from './components/dossier/dossier.js';
export { BkFeedbackSentEvent, BkPointChangedEvent } from './components/feedback/feedback.events.js';
export { BkFeedback } from './components/feedback/feedback.js';
export { BkFileField } from './components/file-field/file-field.js';
export { BkHandover } from './components/handover/handover.js';
export { BkNameField } from './components/name-field/name-field.js';
export { BkCounts } from './components/counts/counts.js';
export { BkOutbox } from './components/outbox/outbox.js';
export { BkPaperForm } from './components/paper-form/paper-form.js';
export { BkPapersChangedEvent } from './components/papers/papers.events.js';
export { BkPapers } from './components/papers/papers.js';
export { BkPayeeChecker } from './components/payee-checker/payee-checker.js';
export { BkPayeePoster } from './components/payee-poster/payee-poster.js';
export { BkPaidEvent, BkPaymentChangedEvent } from './components/payment/payment.events.js';
export { BkPayment } from './components/payment/payment.js';
export { BkPhoneField } from './components/phone-field/phone-field.js';
export {
  BkDraftSavedEvent,
  BkHandedOverEvent,
  BkSubmitEvent,
  BkStartedEvent,
  BkSubmittedEvent,
} from './components/procedure-form/procedure-form.events.js';
export { BkRememberedEvent } from './components/prefill/prefill.events.js';
export { BkPrefill } from './components/prefill/prefill.js';
export { BkPrefilledEvent } from './components/shared/prefilled.event.js';
export { BkProcedureForm } from './components/procedure-form/procedure-form.js';
export { BkProcedureChosenEvent } from './components/procedures/procedures.events.js';
export { BkProcedures } from './components/procedures/procedures.js';
export { BkProfileChangedEvent, BkWipedEvent } from './components/profile/profile.events.js';
export { BkProfile } from './components/profile/profile.js';
export { BkProvider } from './components/provider/provider.js';
export { BkReceipt } from './components/receipt/receipt.js';
export { BkSessionEndedEvent } from './components/session/session.events.js';
export { BkSession } from './components/session/session.js';
export { BkErrorEvent } from './components/shared/error.event.js';
export { BkTextField } from './components/text-field/text-field.js';
export { BkUnlock } from './components/unlock/unlock.js';
