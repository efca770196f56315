import { can } from '#lib/domain/access/can.ts';
import type { Dossier, Printing } from '#lib/domain/dossier/dossier.ts';
import { changedRefs } from '#lib/domain/ripple/unit-changes.ts';
import { findPrintLabels } from '#lib/store/printing-rows.ts';
import type { Context } from '../context.ts';
import { type Artefact, artefacts } from './artefacts.ts';
import { type Fingerprint, labelsOf } from './fingerprint.ts';
import type { PaperNow } from './render-one.ts';
import { unitNames } from './unit-names.ts';

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
  /** Each of its parts that differ, by its anchor; '' where it has no name of its own. */
  readonly units: readonly { readonly ref: string; readonly name: string }[];
}

/** The last print of a paper held against what it would say now, in the reader's language; null before the first. */
export async function printedView(
  context: Pick<Context, 'actor' | 'db' | 'locale'>,
  dossier: Dossier,
  now: PaperNow,
): Promise<PrintedView | null> {
  const last = dossier.printings.findLast((printing) => printing.artefact === now.artefact);
  if (!last) return null;
  const stale = last.fingerprint !== now.whole;
  const refs = stale ? changedRefs(last.units, now.units) : [];
  const units = await namedParts(context, dossier, { refs, last, now });
  const parts = [...new Set(units.map(({ name }) => name).filter((name) => name !== ''))];
  return { by: last.by, at: last.at, stale, changed: refs.length, parts, units };
}

interface Changed {
  readonly refs: readonly string[];
  readonly last: Printing;
  readonly now: PaperNow;
}

/** By the names of today; what is gone by the name it had when it was printed, which may be one that is held back. */
async function namedParts(
  { actor, db, locale }: Pick<Context, 'actor' | 'db' | 'locale'>,
  dossier: Dossier,
  { refs, last, now }: Changed,
): Promise<PrintedView['units']> {
  if (refs.length === 0) return [];
  const known = unitNames(dossier, locale);
  const read = labelsOf(now.document, new Set(refs.filter((ref) => !known.has(ref))));
  const isGone =
    can(actor, 'read-embargoed') && refs.some((ref) => !known.has(ref) && read[ref] === undefined);
  const gone = isGone ? await findPrintLabels(db, last.id) : {};
  return refs.map((ref) => ({ ref, name: known.get(ref) ?? read[ref] ?? gone[ref] ?? '' }));
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
  const told = printed.filter((entry) => entry.kind === 'sent' || entry.papers.length > 0);
  return [...told, ...sent].sort((a, b) => time(b) - time(a)).slice(0, HISTORY);
}
