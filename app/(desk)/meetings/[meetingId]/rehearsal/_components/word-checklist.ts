import { Temporal } from 'temporal-polyfill';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import type { CheckedItem } from '#lib/domain/rehearsals/checklist.ts';
import { monthDay } from '#lib/i18n/calendar-words.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { moment } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { RehearsalView } from '#lib/usecases/rehearsals/queries.ts';
import { type WordedFinding, wordFinding } from '#lib/web/worded-finding.ts';
import { type WordedMark, wordMark } from './word-mark.ts';

/** A finding somebody set aside: who, when and why. */
export interface WordedWaived extends WordedFinding {
  readonly reason: string;
  readonly waivedBy: string;
}

export interface WordedLine {
  readonly key: string;
  readonly origin: CheckedItem['origin'];
  readonly state: CheckedItem['state'];
  readonly severity: CheckedItem['severity'];
  readonly text: string;
  /** 来自常委会第二十一次会议; empty where it is of the template. */
  readonly from: string;
  readonly mark: WordedMark | null;
  /** What the rule cannot tell, for a person to say: deadlines gone by with nothing recorded, or no earlier meeting; empty: nothing. */
  readonly untold: string;
  readonly findings: readonly WordedFinding[];
  readonly waived: readonly WordedWaived[];
}

/** Lines of one stage of the work. */
export interface WordedPhase {
  readonly key: string;
  readonly title: string;
  readonly passed: number;
  readonly lines: readonly WordedLine[];
}

export interface WordedChecklist {
  readonly passed: number;
  readonly all: number;
  readonly phases: readonly WordedPhase[];
  /** Found by rules no line asks for. */
  readonly others: readonly WordedFinding[];
  readonly waived: readonly WordedWaived[];
}

const phases = ['plan', 'papers', 'people', 'venue', 'procedure', 'logistics', 'session', 'after'] as const;

/** The checklist by stages, lessons first because they happened. */
export function wordChecklist(locale: Locale, view: RehearsalView): WordedChecklist {
  const w = words(locale, 'rehearsal');
  const stage = words(locale, 'papers');
  const word = wordingOf(locale, view);
  const lines = view.checklist.map((item) => ({ item, line: lineOf(locale, view, item, word) }));
  const group = (key: string, title: string, mine: typeof lines): readonly WordedPhase[] =>
    mine.length === 0 ? [] : [{ key, title, passed: passedIn(mine), lines: mine.map(({ line }) => line) }];
  const asked = new Set(view.checklist.flatMap((item) => [...item.findingKeys, ...item.waivedKeys]));
  return {
    passed: passedIn(lines),
    all: lines.length,
    phases: [
      ...group(
        'lessons',
        w('lessonsFirst'),
        lines.filter(({ item }) => item.origin === 'lesson'),
      ),
      ...phases.flatMap((phase) =>
        group(
          phase,
          stage(`phase.${phase}`),
          lines.filter(({ item }) => item.origin !== 'lesson' && item.phase === phase),
        ),
      ),
    ],
    others: view.findings
      .filter((f) => f.waiver === null && f.severity !== 'note' && f.place !== 'rehearsal')
      .filter((f) => !asked.has(f.key))
      .map(word.finding),
    waived: view.findings.flatMap(word.waived),
  };
}

interface Wording {
  readonly finding: (finding: JudgedFinding) => WordedFinding;
  readonly waived: (finding: JudgedFinding) => readonly WordedWaived[];
}

function wordingOf(locale: Locale, { meetingId, zone }: RehearsalView): Wording {
  const w = words(locale, 'rehearsal');
  const finding = (given: JudgedFinding): WordedFinding => wordFinding(locale, given, meetingId, zone);
  const waived = (given: JudgedFinding): readonly WordedWaived[] => {
    if (given.waiver === null) return [];
    const { by, at, reason } = given.waiver;
    const when = moment(locale, Temporal.Instant.from(at), zone);
    return [{ ...finding(given), reason, waivedBy: w('waivedBy', { by, when }) }];
  };
  return { finding, waived };
}

function lineOf(locale: Locale, view: RehearsalView, item: CheckedItem, word: Wording): WordedLine {
  const w = words(locale, 'rehearsal');
  const { key, origin, state, severity, text, source, mark } = item;
  const among = (keys: readonly string[]): readonly JudgedFinding[] =>
    view.findings.filter((f) => keys.includes(f.key));
  return {
    ...{ key, origin, state, severity, text },
    from: origin !== 'lesson' ? '' : source ? w('fromLesson', { meeting: source }) : w('fromLessonNone'),
    mark: mark ? wordMark(locale, mark, view.zone) : null,
    untold: untoldWords(locale, item),
    findings: among(item.findingKeys).map(word.finding),
    waived: among(item.waivedKeys).flatMap(word.waived),
  };
}

function untoldWords(locale: Locale, { unrecorded, lacksEarlier }: CheckedItem): string {
  const w = words(locale, 'rehearsal');
  const earlier = lacksEarlier ? w('lacksEarlier') : '';
  if (unrecorded.length === 0) return earlier;
  const one = unrecorded.map(({ title, latest }) =>
    w('unrecordedOne', { title: title[locale], day: monthDay(locale, Temporal.PlainDate.from(latest)) }),
  );
  const overdue = w('unrecorded', { list: one.join(words(locale, 'common')('listSeparator')) });
  return [earlier, overdue].filter(Boolean).join(' ');
}

function passedIn(lines: readonly { readonly item: CheckedItem }[]): number {
  return lines.filter(({ item }) => item.state === 'pass').length;
}
