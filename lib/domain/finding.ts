/** How much a finding weighs: 必改, 待核, 提示. */
export const severities = ['block', 'warn', 'note'] as const;
export type Severity = (typeof severities)[number];

/** The tab of a meeting's workspace where a finding is mended. */
export const places = [
  'overview',
  'clashes',
  'agenda',
  'consultation',
  'attendance',
  'seating',
  'cards',
  'script',
  'logistics',
  'rehearsal',
  'papers',
] as const;
export type Place = (typeof places)[number];

/** Why a rule holds: article, standard or the office's own decision. */
export interface Basis {
  /** A short citation as it is printed, e.g. 《监督法》第十五条. */
  readonly citation: string;
  /** A statute, a standard, a local rule, or the office's own habit. */
  readonly force: 'statute' | 'standard' | 'local' | 'office';
  readonly confidence: 'A' | 'B' | 'C' | 'D';
}

/**
 * What a rule sees when it reads a dossier. It is data: the sentence is worded by the catalogue entry
 * `findings.<code>` from `facts`. Dates in facts are ISO strings, worded on the way out.
 */
export interface Finding {
  /** `<noun>.<what>`, e.g. `agenda.item-without-reporter`. */
  readonly code: string;
  /** Stable identity inside one meeting, so that a waiver finds it again: code plus what it is about. */
  readonly key: string;
  readonly severity: Severity;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly place: Place;
  /** The agenda item, person, seat … it is about, for the link to its mend. */
  readonly subjectId?: string;
  readonly basis?: Basis;
  /** Statutory findings cannot be waived. */
  readonly waivable: boolean;
  /** What both sides looked like when it was found; a waiver made on another stamp has lapsed. */
  readonly stamp?: string;
  /** Where in a text it was seen. */
  readonly at?: TextPlace;
}

/** A place in a text that is read paragraph by paragraph. An empty stretch: what should stand there does not. */
export interface TextPlace {
  /** The key of the passage or paragraph. */
  readonly line: string;
  /** Offsets into its text as it was written, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What stands there. */
  readonly text: string;
}

/** A finding with what people have decided about it. */
export interface JudgedFinding extends Finding {
  readonly waiver: { readonly reason: string; readonly by: string; readonly at: string } | null;
  /** Whether who reads it may mend it: others are offered no way out. Left out: nobody has asked who reads. */
  readonly mendable?: boolean;
}

const weight: Readonly<Record<Severity, number>> = { block: 0, warn: 1, note: 2 };
const turn = Object.fromEntries(places.map((place, at) => [place, at])) as Readonly<Record<Place, number>>;

/** The number on the agenda of the item a finding is about: what is about the whole stands before its items. */
function itemNumber({ place, facts }: Finding): number {
  return place === 'agenda' ? Number(facts.number ?? 0) : 0;
}

/** Heaviest first, then by place in the work and in the order of the agenda, then by key: a stable order for every list of findings. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    weight[a.severity] - weight[b.severity] ||
    turn[a.place] - turn[b.place] ||
    itemNumber(a) - itemNumber(b) ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}
