import { Temporal } from 'temporal-polyfill';
import type { MarkKind } from '#app/_ui/severity.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { moment } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Artefact } from '#lib/usecases/papers/artefacts.ts';
import { leavesUnfinished } from '#lib/usecases/papers/lacks.ts';
import type { OutgoingView } from '#lib/usecases/papers/printed.ts';
import type { PaperRow, PapersView } from '#lib/usecases/papers/queries.ts';
import { refusalMessage } from '#lib/web/answer.ts';
import { type WordedFinding, wordFinding } from '#lib/web/worded-finding.ts';

/** One sentence about a paper, with its shape. */
export interface WordedState {
  readonly kind: MarkKind;
  readonly text: string;
}

/** A paper's line in words. */
export interface WordedPaper {
  readonly artefact: Artefact;
  readonly name: string;
  /** When and by whom it last went out; empty: never. */
  readonly out: string;
  readonly states: readonly WordedState[];
  /** It cannot be made yet. */
  readonly blocked: boolean;
  /** Taken out now it is a draft. */
  readonly isDraft: boolean;
}

/** Something that went out, in words. */
export interface WordedOutgoing {
  readonly key: string;
  readonly at: string;
  readonly text: string;
  readonly papers: readonly { readonly name: string; readonly current: boolean }[];
}

export interface WordedPapers {
  readonly meetingId: string;
  readonly papers: readonly WordedPaper[];
  readonly toMend: readonly WordedFinding[];
  readonly history: readonly WordedOutgoing[];
}

/** As many changed parts as are named; the rest is in the number. */
const NAMED_PARTS = 3;

/** The papers page in the reader's language. */
export function wordPapers(locale: Locale, view: PapersView): WordedPapers {
  const { meetingId, zone } = view;
  return {
    meetingId,
    papers: view.rows.map((row) => wordPaper(locale, view, row)),
    toMend: view.toMend.map((finding) => wordFinding(locale, finding, meetingId, zone)),
    history: view.history.map((entry) => wordOutgoing(locale, zone, entry)),
  };
}

function wordPaper(locale: Locale, view: PapersView, row: PaperRow): WordedPaper {
  const w = words(locale, 'printing');
  const { artefact, printed } = row;
  return {
    artefact,
    name: w(`artefact.${artefact}`),
    out: printed ? w('out.line', { at: momentOf(locale, printed.at, view.zone), by: printed.by }) : '',
    states: statesOf(locale, view, row),
    blocked: row.blocked !== null,
    isDraft: row.isDraft,
  };
}

/** What stands in the way first; that all is well only where nothing does. */
function statesOf(locale: Locale, view: PapersView, row: PaperRow): readonly WordedState[] {
  const w = words(locale, 'printing');
  const { printed, missing, blocked, lacks, toMend, artefact } = row;
  const states: WordedState[] = [];
  if (blocked) states.push({ kind: 'block', text: refusalMessage(locale, blocked) });
  if (missing.length > 0) {
    const characters = missing.map(({ char }) => char).join(' ');
    states.push({ kind: 'block', text: w('state.missing', { characters }) });
  }
  for (const lack of lacks) states.push({ kind: 'warn', text: w(`lacks.${lack}`) });
  if (toMend.length > 0) {
    // By the words of the list beside it, so that one is found in the other.
    const titles = toMend.map((finding) => wordFinding(locale, finding, view.meetingId, view.zone).title);
    const named = titles.slice(0, NAMED_PARTS).join(words(locale, 'common')('clauseSeparator'));
    const what = `${named}${titles.length > NAMED_PARTS ? '…' : ''}`;
    states.push({ kind: 'block', text: w('state.toMend', { n: toMend.length, what }) });
  }
  if ((artefact === 'script' || artefact === 'working-script') && view.doubts > 0)
    states.push({ kind: 'warn', text: w('state.draft', { n: view.doubts }) });
  else if (row.isDraft && toMend.length === 0)
    states.push({
      kind: 'block',
      text: w(lacks.some(leavesUnfinished) ? 'state.lacking' : 'state.unfinished'),
    });
  if (printed?.stale) states.push({ kind: 'warn', text: changesOf(locale, printed) });
  if (states.length > 0) return states;
  return [{ kind: printed ? 'ok' : 'note', text: w(printed ? 'state.current' : 'state.ready') }];
}

function changesOf(locale: Locale, { changed, parts }: NonNullable<PaperRow['printed']>): string {
  const w = words(locale, 'printing');
  const common = words(locale, 'common');
  const head = changed > 0 ? w('state.stale', { n: changed }) : w('state.stalePlain');
  if (parts.length === 0) return head;
  const named = parts.slice(0, NAMED_PARTS).join(common('listSeparator'));
  const more = parts.length > NAMED_PARTS ? '…' : '';
  return `${head}${common('sentenceSeparator')}${w('state.parts', { parts: named })}${more}`;
}

function wordOutgoing(locale: Locale, zone: string, entry: OutgoingView): WordedOutgoing {
  const w = words(locale, 'printing');
  const line = { key: `${entry.kind} ${entry.at}`, at: momentOf(locale, entry.at, zone) };
  if (entry.kind === 'sent')
    return { ...line, text: w('history.sent', { round: entry.round, n: entry.leaders }), papers: [] };
  return {
    ...line,
    text: w('history.printed', { by: entry.by }),
    papers: entry.papers.map(({ artefact, current }) => ({ name: w(`artefact.${artefact}`), current })),
  };
}

function momentOf(locale: Locale, at: string, zone: string): string {
  return moment(locale, Temporal.Instant.from(at), zone);
}
