import { Temporal } from 'temporal-polyfill';
import { hanNumeral } from '#lib/domain/meetings/numerals.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { dayWithWeekday, shortDate, time } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { AgendaLineView, AgendaView, PaperView, SittingView } from '#lib/usecases/agendas/view.ts';
import { type WordedFinding, wordFinding } from '#lib/web/worded-finding.ts';
import { isOfLine, topicOf } from './finding-topics.ts';

/** A finding with the word of what it is about and the facts its mend needs. */
export interface LineFinding extends WordedFinding {
  readonly topic: string;
  readonly place: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface WordedPaper extends PaperView {
  /** 9月11日 周五前 · 法定最迟9月13日 周日; empty where nobody said. */
  readonly dueWords: string;
}

/** One line as the page shows it. */
export interface WordedLine extends Omit<AgendaLineView, 'papers'> {
  /** 一; empty for a step. */
  readonly no: string;
  /** 9:05; empty without a sitting. */
  readonly time: string;
  /** 第一项, for labels. */
  readonly name: string;
  readonly papers: readonly WordedPaper[];
  readonly papersLine: { readonly text: string; readonly complete: boolean } | null;
  readonly findings: readonly LineFinding[];
}

export interface WordedSitting {
  readonly id: string;
  /** 9月23日 周三 9:00 上午. */
  readonly title: string;
  /** 散会 12:00，没有余量. */
  readonly sum: string;
  readonly over: boolean;
}

/** The agenda page, worded in the reader's language. */
export interface WordedAgenda
  extends Omit<AgendaView, 'lines' | 'sittings' | 'findings' | 'adoptedAt' | 'comparison' | 'inTheWay'> {
  readonly lines: readonly WordedLine[];
  readonly sittings: readonly WordedSitting[];
  /** Findings about the agenda as a whole. */
  readonly findings: readonly LineFinding[];
  readonly adopted: string;
  /** What keeps it from being adopted now, each in a sentence; empty: nothing. */
  readonly inTheWay: readonly { readonly text: string; readonly href: string | null }[];
  /** 9月8日: the draft changes are marked against; null where none went out. */
  readonly comparison: {
    readonly date: string;
    readonly shortDate: string;
    readonly words: string;
    readonly removed: string;
  } | null;
}

/** Words an agenda for the page: times, numbers, papers, findings, and what differs from the last draft. */
export function wordAgenda(locale: Locale, view: AgendaView): WordedAgenda {
  const w = words(locale, 'agenda');
  const open = view.findings.filter((f) => f.waiver === null && f.severity !== 'note');
  const worded = open.map(
    (finding): LineFinding => ({
      ...wordFinding(locale, finding, view.meetingId, view.zone),
      topic: w(topicOf(finding)),
      place: finding.place,
      facts: finding.facts,
    }),
  );
  const ids = new Set(view.lines.map((line) => String(line.id)));
  const { adoptedAt, comparison, inTheWay, ...rest } = view;
  return {
    ...rest,
    lines: view.lines.map((line) => wordLine(locale, view, line, worded)),
    sittings: view.sittings.map((sitting, index) => wordSitting(locale, view.zone, sitting, index)),
    findings: worded.filter((f) => f.place === 'agenda' && !ids.has(f.subjectId)),
    adopted: adoptedAt ? w('adopted', { when: momentWords(locale, adoptedAt, view.zone) }) : '',
    inTheWay: [
      ...(inTheWay.undated ? [{ text: w('adoptUndated'), href: null }] : []),
      ...(inTheWay.from === null
        ? []
        : [{ text: w('adoptFrom', { day: dayWords(locale, inTheWay.from) }), href: null }]),
      ...inTheWay.findings.map((finding) => {
        const { title, mend } = wordFinding(locale, finding, view.meetingId, view.zone);
        return { text: title, href: mend?.href ?? null };
      }),
    ],
    comparison: comparison ? wordComparison(locale, view.zone, comparison) : null,
  };
}

function wordLine(
  locale: Locale,
  view: AgendaView,
  line: AgendaLineView,
  findings: readonly LineFinding[],
): WordedLine {
  const w = words(locale, 'agenda');
  const no = line.number === null ? '' : locale === 'zh-CN' ? hanNumeral(line.number) : String(line.number);
  return {
    ...line,
    no,
    time: line.start ? time(Temporal.Instant.from(line.start).toZonedDateTimeISO(view.zone)) : '',
    name: line.number === null ? w('stepLine', { title: line.title }) : w('line', { number: no }),
    papers: line.papers.map((paper) => ({ ...paper, dueWords: dueWords(locale, paper) })),
    papersLine: papersLine(locale, line),
    findings: findings.filter((f) => isOfLine(f, line.id)),
  };
}

/** 文件 2/2, or how many have come and when the next is due. */
function papersLine(locale: Locale, line: AgendaLineView): WordedLine['papersLine'] {
  if (line.papers.length === 0) return null;
  const w = words(locale, 'agenda');
  const missing = line.papers.filter((paper) => paper.receivedOn === null);
  const counts = { received: line.papers.length - missing.length, all: line.papers.length };
  const [due] = missing.flatMap((paper) => paper.due ?? []).sort();
  if (due === undefined) return { text: w('papersCount', counts), complete: missing.length === 0 };
  return { text: w('papersDue', { ...counts, due: dayWords(locale, due) }), complete: false };
}

function dueWords(locale: Locale, paper: PaperView): string {
  const w = words(locale, 'agenda');
  if (paper.due === null) return '';
  const due = w('due', { due: dayWords(locale, paper.due) });
  if (paper.latest === null || paper.latest === paper.due) return due;
  return `${due} · ${w('legalDue', { latest: dayWords(locale, paper.latest) })}`;
}

function wordSitting(locale: Locale, zone: string, sitting: SittingView, index: number): WordedSitting {
  const w = words(locale, 'agenda');
  const end = time(Temporal.Instant.from(sitting.plannedEnd).toZonedDateTimeISO(zone));
  const { slackMinutes: slack } = sitting;
  const key = slack < 0 ? 'over' : slack === 0 ? 'exact' : 'slack';
  const name = sitting.name || w('sittingUnnamed', { n: index + 1 });
  return {
    id: sitting.id,
    title: `${name} · ${momentWords(locale, sitting.start, zone)}`,
    sum: w(key, { time: end, n: Math.abs(slack) }),
    over: slack < 0,
  };
}

function wordComparison(
  locale: Locale,
  zone: string,
  comparison: NonNullable<AgendaView['comparison']>,
): NonNullable<WordedAgenda['comparison']> {
  const w = words(locale, 'agenda');
  const day = Temporal.Instant.from(comparison.at).toZonedDateTimeISO(zone);
  const date = dayWithWeekday(locale, day);
  const parts = (['added', 'changed', 'moved', 'removed'] as const)
    .filter((kind) => comparison.counts[kind] > 0)
    .map((kind) => w(`count.${kind}`, { n: comparison.counts[kind] }));
  const separator = words(locale, 'common')('listSeparator');
  const list = parts.join(separator);
  return {
    date,
    shortDate: shortDate(locale, day),
    words: parts.length === 0 ? w('same', { date }) : w('counts', { date, list }),
    removed:
      comparison.removed.length === 0 ? '' : w('taken', { titles: comparison.removed.join(separator) }),
  };
}

function momentWords(locale: Locale, iso: string, zone: string): string {
  const at = Temporal.Instant.from(iso).toZonedDateTimeISO(zone);
  return `${shortDate(locale, at)} ${time(at)}`;
}

function dayWords(locale: Locale, iso: string): string {
  return shortDate(locale, Temporal.PlainDate.from(iso));
}
