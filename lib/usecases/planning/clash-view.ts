import type { Clash } from '#lib/domain/calendars/clash.ts';
import type { Severity } from '#lib/domain/finding.ts';
import type { ClashKind } from '#lib/domain/office/office.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { periodWords } from '#lib/i18n/period-words.ts';
import { shortOfClash, titleOfClash, type Wording, whoGivesWay, whyOfClash } from './word-clash.ts';

/** A clash as it is read. Plain JSON. */
export interface ClashView {
  readonly key: string;
  readonly kind: ClashKind;
  readonly kindWord: string;
  readonly cause: Clash['cause'];
  readonly severity: Severity;
  readonly severityWord: string;
  /** With whom or what. */
  readonly title: string;
  readonly when: string;
  readonly why: string;
  readonly short: string;
  readonly yields: { readonly word: string; readonly note: string; readonly ours: boolean } | null;
  readonly basis: string;
  readonly waivable: boolean;
  readonly stamp: string;
  readonly bodyId: string | null;
  readonly meetingId: string | null;
  readonly sourceId: string | null;
  readonly commitmentId: string;
  /** The same matter in other sources. */
  readonly copyIds: readonly string[];
  readonly start: string;
  readonly end: string;
}

/** What says its day in its own sentence, or has none. */
const undated = new Set<ClashKind>(['unknown', 'season', 'deadline']);

/** Puts a clash into words. */
export function viewClash(clash: Clash, wording: Wording): ClashView {
  const { locale, zone } = wording;
  const dated = !undated.has(clash.kind) && clash.cause !== 'unpublished';
  return {
    key: clash.key,
    kind: clash.kind,
    kindWord: words(locale, 'clashes')(`kind.${clash.kind}`),
    cause: clash.cause,
    severity: clash.severity,
    severityWord: words(locale, 'terms')(`severity.${clash.severity}`),
    title: titleOfClash(clash, wording),
    when: dated ? periodWords(locale, clash.with, zone) : '',
    why: whyOfClash(clash, wording),
    short: shortOfClash(clash, wording),
    yields: yieldingOf(clash, wording),
    basis: clash.basis?.basis[locale] ?? '',
    waivable: clash.waivable,
    stamp: clash.stamp,
    bodyId: clash.with.bodyId,
    meetingId: clash.with.meetingId,
    sourceId: clash.with.sourceId,
    commitmentId: clash.with.id,
    copyIds: (clash.with.copies ?? []).map(({ id }) => id),
    start: clash.with.start.toString(),
    end: clash.with.end.toString(),
  };
}

function yieldingOf(clash: Clash, { locale, ownBodyId, bodyName }: Wording): ClashView['yields'] {
  const w = words(locale, 'clashes');
  if (clash.kind === 'deadline' && !clash.waivable) {
    return { word: w('yields.law'), note: w('yields.lawNote'), ours: true };
  }
  const who = whoGivesWay(clash, ownBodyId);
  if (who === null || clash.yields === null) return null;
  const body = clash.with.bodyId === null ? '' : bodyName(clash.with.bodyId);
  return { word: w(`yields.${who}`), note: w(`yields.${clash.yields}Note`, { body }), ours: who === 'ours' };
}
