/**
 * Where a filing stands: all that the form shows of it.
 * @module
 */
import type { OwnDossier } from '../dossier/dossiers.js';
import type { Issue } from '../errors.js';
import type { FilesProgress, JobFile } from '../outbox/job-file.js';
import type { Job } from '../outbox/job.js';
import { isAddress } from './conditions.js';
import type { Answer, Answers, ProcedureDefinition } from './definition.js';
import { SCREENS, type Draft, type Leftover } from './drafts.js';
import { counterparts } from './flow.js';
import type { Origin } from './prefill.js';
import type { Decisions } from './remember.js';
import type { Pace } from './screens.js';

/**
 * The pages of a filing: its sections, the papers that belong to it, what will leave the device, and then either
 * the ways to hand it over or how sending fares.
 */
export type FilingPhase = 'section' | 'papers' | 'check' | 'handover' | 'sent';

/** Where a filing stands. */
export interface FilingState {
  readonly phase: FilingPhase;
  readonly sectionId: string;
  /** How much is asked at a time. */
  readonly pace: Pace;
  /** Key of a field of the open screen, or of the one that was answered last; `''` is the beginning of the section. */
  readonly question: string;
  readonly answers: Answers;
  readonly origins: Readonly<Record<string, Origin>>;
  /** For changed facts: in this dossier only, or in the profile too. */
  readonly decisions: Decisions;
  /** What was agreed to is kept in the profiles, and nothing was answered since. */
  readonly kept: boolean;
  /** What was wrong at the last attempt to go on. */
  readonly issues: readonly Issue[];
  /** Milliseconds since 1970; `undefined` while nothing has been saved. */
  readonly savedAt: number | undefined;
  readonly saveError: unknown;
  /** Answers that have no place in the form; they are kept with the draft and never sent. */
  readonly leftovers: readonly Leftover[];
  /** What another tab has filled in has come in here. */
  readonly joined: boolean;
  /** The job that carries the dossier, until the server has accepted it. */
  readonly job: Job | undefined;
  /** The papers that go along with it. */
  readonly files: readonly JobFile[];
  /** How far they are, while this page sends them. */
  readonly progress: FilesProgress | undefined;
  /** What the server has accepted. */
  readonly accepted: OwnDossier | undefined;
}

/** How a draft opens: where it was left, with nothing checked and nothing saved yet. */
export function openedState(draft: Omit<Draft, 'savedAt' | 'procedure'>): FilingState {
  return {
    phase: SCREENS.find((screen) => screen === draft.screen) ?? 'section',
    sectionId: draft.step,
    pace: 'section',
    question: draft.question ?? '',
    answers: draft.answers,
    origins: draft.origins,
    decisions: draft.decisions ?? {},
    kept: false,
    issues: [],
    savedAt: undefined,
    saveError: undefined,
    leftovers: draft.leftovers ?? [],
    joined: false,
    job: undefined,
    files: [],
    progress: undefined,
    accepted: undefined,
  };
}

/** Whether an answer stands as it is given, typed by hand, with nothing wrong there, and is where the person is. */
export function isAnswered(
  state: FilingState,
  key: string,
  answer: Answer | undefined,
  path: string,
): boolean {
  return (
    state.answers[key] === answer &&
    state.origins[key] === undefined &&
    (state.pace !== 'section' || state.question === key) &&
    !state.issues.some((issue) => isAt(issue, path))
  );
}

/**
 * What an answer changes: its origin goes, for it was changed by hand, except that of an address of which only more
 * is known by now; other fields that ask what the same two people are to each other are free to follow.
 *
 * @param answer - `undefined` takes it back.
 * @param path - What of it was changed: the key, or one cell of a table. What was wrong there is forgotten.
 */
export function answeredState(
  definition: ProcedureDefinition,
  state: FilingState,
  key: string,
  answer: Answer | undefined,
  path: string,
): Partial<FilingState> {
  const before = state.answers[key];
  const isSameText = isAddress(answer) && isAddress(before) && answer.asWritten === before.asWritten;
  const keepsOrigin = isSameText || state.origins[key] === undefined;
  const answers = { ...state.answers, [key]: answer };
  for (const other of counterparts(definition, key, answers)) answers[other] = undefined;
  return {
    answers,
    kept: false,
    origins: keepsOrigin ? state.origins : without(state.origins, key),
    ...(state.pace === 'section' && { question: key }),
    issues: state.issues.filter((issue) => !isAt(issue, path)),
  };
}

/** Whether an issue is of what was changed, or of a part of it. */
const isAt = (issue: Issue, path: string) => issue.path === path || issue.path.startsWith(`${path}/`);

function without<T>(all: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _dropped, ...others } = all;
  return others;
}
