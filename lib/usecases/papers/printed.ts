import type { Dossier, Printing } from '#lib/domain/dossier/dossier.ts';
import { type Artefact, artefacts } from './artefacts.ts';
import { changedRefs, type Fingerprint } from './fingerprint.ts';

/** When a paper last went out, and whether it still says what it said then. */
export interface PrintedView {
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly stale: boolean;
  /** How many of its parts (cards, items, passages) differ. */
  readonly changed: number;
  /** Those parts that have a name of their own: titles of items, names of persons. */
  readonly parts: readonly string[];
}

/** The last print of a paper held against what it would say now; null before the first. */
export function printedView(dossier: Dossier, artefact: Artefact, now: Fingerprint): PrintedView | null {
  const last = dossier.printings.findLast((printing) => printing.artefact === artefact);
  if (!last) return null;
  const stale = last.fingerprint !== now.whole;
  const refs = stale ? changedRefs(last.units, now.units) : [];
  return { by: last.by, at: last.at, stale, changed: refs.length, parts: namedParts(dossier, refs) };
}

function namedParts({ agenda, attendance }: Dossier, refs: readonly string[]): readonly string[] {
  const names = new Map<string, string>([
    ...agenda.items.map((item) => [`item:${item.id}`, item.title] as const),
    ...attendance.attendees.map((person) => [`person:${person.personId}`, person.name] as const),
  ]);
  return refs.flatMap((ref) => names.get(ref) ?? []);
}

/** Something that went out: papers that were printed together, or a draft sent to the leaders. */
export type OutgoingView =
  | {
      readonly kind: 'printed';
      readonly at: string;
      readonly by: string;
      readonly papers: readonly { readonly artefact: Artefact; readonly current: boolean }[];
    }
  | { readonly kind: 'sent'; readonly at: string; readonly round: number; readonly leaders: number };

/** Enough to see what is in whose hands; the whole trail is in the office's audit. */
const HISTORY = 20;

/** Everything that went out, newest first, each paper with whether it still says the same. */
export function historyOf(
  dossier: Dossier,
  now: ReadonlyMap<Artefact, Fingerprint>,
): readonly OutgoingView[] {
  const runs = Map.groupBy(dossier.printings, ({ at, by }) => `${at}\n${by}`);
  const printed = [...runs.values()].map((run): OutgoingView => {
    const [{ at, by }] = run as [Printing];
    const papers = run.flatMap((printing) => {
      const artefact = artefacts.find((name) => name === printing.artefact);
      const current = artefact !== undefined && now.get(artefact)?.whole === printing.fingerprint;
      return artefact === undefined ? [] : [{ artefact, current }];
    });
    return { kind: 'printed', at, by, papers };
  });
  const sent = dossier.consultations.map(
    ({ sentAt, round, personIds }): OutgoingView => ({
      ...{ kind: 'sent', at: sentAt.toString(), round },
      leaders: personIds.length,
    }),
  );
  const time = ({ at }: OutgoingView): number => Date.parse(at);
  return [...printed, ...sent].sort((a, b) => time(b) - time(a)).slice(0, HISTORY);
}
