import { Temporal } from 'temporal-polyfill';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import type { CheckedItem } from '#lib/domain/rehearsals/checklist.ts';
import { monthDay } from '#lib/i18n/calendar-words.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { moment } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { RehearsalView } from '#lib/usecases/rehearsals/queries.ts';
import { type WordedFinding, wordFinding } from '#lib/web/worded-finding.ts';
import { type WordedFew, wordFew } from './word-few.ts';
import { type WordedMark, wordMark } from './word-mark.ts';

/** A finding somebody set aside: who, when and why. */
export interface WordedWaived extends WordedFinding {
  readonly reason: string;
  readonly waivedBy: string;
}

export interface WordedLine extends WordedFew {
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
  readonly others: WordedFew;
  readonly waived: readonly WordedWaived[];
}

const phases = ['plan', 'papers', 'people', 'venue', 'procedure', 'logistics', 'session', 'after'] as const;

/** The checklist by stages, lessons first because they happened. */
export function wordChecklist(locale: Locale, view: RehearsalView): WordedChecklist {
  const w = words(locale, 'rehearsal');
  const stage = words(locale, 'papers');
  const waived = waivedIn(locale, view);
  const byKey = new Map(view.findings.map((finding) => [finding.key, finding]));
  const lines = view.checklist.map((item) => ({ item, line: lineOf(locale, view, item, { waived, byKey }) }));
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
    others: wordFew(
      locale,
      view.findings.filter(
        (f) => f.waiver === null && f.severity !== 'note' && f.place !== 'rehearsal' && !asked.has(f.key),
      ),
      view,
    ),
    waived: view.findings.flatMap(waived),
  };
}

type WaivedIn = (finding: JudgedFinding) => readonly WordedWaived[];

function waivedIn(locale: Locale, { meetingId, zone }: RehearsalView): WaivedIn {
  const w = words(locale, 'rehearsal');
  return (given) => {
    if (given.waiver === null) return [];
    const { by, at, reason } = given.waiver;
    const when = moment(locale, Temporal.Instant.from(at), zone);
    return [
      { ...wordFinding(locale, given, meetingId, zone), reason, waivedBy: w('waivedBy', { by, when }) },
    ];
  };
}

interface Among {
  readonly waived: WaivedIn;
  readonly byKey: ReadonlyMap<string, JudgedFinding>;
}

function lineOf(
  locale: Locale,
  view: RehearsalView,
  item: CheckedItem,
  { waived, byKey }: Among,
): WordedLine {
  const w = words(locale, 'rehearsal');
  const { key, origin, state, severity, text, source, mark } = item;
  const among = (keys: readonly string[]): readonly JudgedFinding[] =>
    keys.flatMap((each) => byKey.get(each) ?? []);
  return {
    ...{ key, origin, state, severity, text },
    from: origin !== 'lesson' ? '' : source ? w('fromLesson', { meeting: source }) : w('fromLessonNone'),
    mark: mark ? wordMark(locale, mark, view.zone) : null,
    untold: untoldWords(locale, item),
    ...wordFew(locale, among(item.findingKeys), view),
    waived: among(item.waivedKeys).flatMap(waived),
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
