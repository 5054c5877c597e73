/**
 * The life of a dossier: what may be done with it, when, and what it is afterwards. Nothing else moves a dossier.
 *
 * The states are those that the API tells (docs/openapi.yaml). The order is that of the one-stop desk: received, taken,
 * perhaps a supplement, done, given back to the person; a refusal ends it.
 * @module
 */

/** Where a dossier stands. */
export type DossierState = 'received' | 'in-progress' | 'supplement-asked' | 'done' | 'returned' | 'refused';

/** One thing that can be done. */
export interface Move {
  readonly from: readonly DossierState[];
  /** Left out where the dossier stays what it is. */
  readonly to?: DossierState;
  /** What the timeline calls it; left out where the person is told nothing. `same` repeats the state. */
  readonly told?: DossierState | 'put-off' | 'supplemented' | 'same';
  /** What the audit trail calls it. */
  readonly audited: string;
}

const OPEN = ['received', 'in-progress', 'supplement-asked'] as const;

/** All that can be done. */
export const MOVES = {
  /** A clerk takes it, from the queue or from a colleague. */
  take: { from: ['received'], to: 'in-progress', told: 'in-progress', audited: 'dossier-taken' },
  takeOver: { from: ['in-progress', 'supplement-asked'], audited: 'dossier-taken' },
  handOver: { from: ['in-progress', 'supplement-asked'], told: 'same', audited: 'dossier-handed-over' },
  askSupplement: {
    from: ['in-progress'],
    to: 'supplement-asked',
    told: 'supplement-asked',
    audited: 'supplement-asked',
  },
  /** The person answers. */
  supplement: {
    from: ['supplement-asked'],
    to: 'in-progress',
    told: 'supplemented',
    audited: 'supplement-answered',
  },
  /** The clerk needs no answer any more. */
  goOn: {
    from: ['supplement-asked'],
    to: 'in-progress',
    told: 'in-progress',
    audited: 'supplement-called-off',
  },
  putOff: { from: OPEN, told: 'put-off', audited: 'dossier-put-off' },
  finish: { from: ['in-progress'], to: 'done', told: 'done', audited: 'dossier-done' },
  addResult: { from: ['done', 'returned'], audited: 'result-added' },
  giveBack: { from: ['done'], to: 'returned', told: 'returned', audited: 'dossier-returned' },
  refuse: { from: OPEN, to: 'refused', told: 'refused', audited: 'dossier-refused' },
} as const satisfies Readonly<Record<string, Move>>;

/** Name of one thing that can be done. */
export type MoveName = keyof typeof MOVES;

/** Whether something can be done with a dossier that stands so. */
export const isPossible = (name: MoveName, state: string): boolean =>
  (MOVES[name].from as readonly string[]).includes(state);
