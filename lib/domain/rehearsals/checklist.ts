import type { JudgedFinding, Severity } from '../finding.ts';
import type { Lesson } from '../lessons/lesson.ts';
import type { LocalText } from '../local-text.ts';
import type { MeetingType } from '../meetings/meeting-type.ts';
import type { OwnWords } from '../wording/own-words.ts';
import type { CheckItem, CheckMark } from './check.ts';

/** One line of the checklist template. A line with `codes` checks itself against the findings. */
export interface ChecklistLine {
  readonly id: string;
  readonly phase: CheckItem['phase'];
  readonly types: readonly MeetingType[];
  readonly severity: Severity;
  readonly text: string;
  /** Finding codes, or beginnings of codes ending in `.` or `-`. */
  readonly codes: readonly string[];
}

/** The key of a line's text among an office's own words. */
export function checklistKey(id: string): string {
  return `line.${id}`;
}

/** The lines as the office words them. */
export function withOwnLines(lines: readonly ChecklistLine[], own: OwnWords): readonly ChecklistLine[] {
  return lines.map((line) => ({ ...line, text: own[checklistKey(line.id)] ?? line.text }));
}

/** A deadline that went by with nothing recorded of it: whether it was met only people know. */
export interface Unrecorded {
  readonly title: LocalText;
  /** ISO date. */
  readonly latest: string;
}

/** Lines with this code ask about deadlines. */
const deadlineCode = 'clash.deadline';

/** A line with how it stands: a rule by the findings left, others by what a person said. */
export interface CheckedItem extends CheckItem {
  readonly state: 'pass' | 'doubt' | 'fail' | 'open';
  /** Keys of the findings that hold a rule back. */
  readonly findingKeys: readonly string[];
  /** Keys of the findings of this rule that somebody set aside with a reason. */
  readonly waivedKeys: readonly string[];
  /** What a rule cannot tell and a person has to say: while there is any, the line is ticked by hand. */
  readonly unrecorded: readonly Unrecorded[];
  /** The rule had no earlier meeting to go by: whether it is kept is ticked by hand, too. */
  readonly lacksEarlier: boolean;
  readonly mark: CheckMark | null;
}

export interface ChecklistInput {
  readonly type: MeetingType;
  readonly lines: readonly ChecklistLine[];
  /** Lessons of meetings of this type, not retired. */
  readonly lessons: readonly Lesson[];
  readonly findings: readonly JudgedFinding[];
  readonly marks: readonly CheckMark[];
  readonly unrecorded: readonly Unrecorded[];
  /** Codes, or beginnings of codes, of rules that had no earlier meeting to go by. */
  readonly withoutEarlier: readonly string[];
}

/** The rehearsal checklist of one meeting: lessons first, because they happened, then the template in the order of the work. */
export function buildChecklist({
  type,
  lines,
  lessons,
  findings,
  marks,
  unrecorded,
  withoutEarlier,
}: ChecklistInput): readonly CheckedItem[] {
  const marked = new Map(marks.map((mark) => [mark.key, mark]));
  const fromLessons = lessons.map((lesson): CheckedItem => {
    const key = `lesson.${lesson.id}`;
    return byHand(
      {
        key,
        origin: 'lesson',
        phase: 'plan',
        text: lesson.check,
        severity: 'warn',
        source: lesson.fromMeetingTitle,
      },
      marked,
    );
  });
  const fromTemplate = lines
    .filter((line) => line.types.includes(type))
    .map((line): CheckedItem => {
      const item: CheckItem = {
        key: `template.${line.id}`,
        origin: line.codes.length > 0 ? 'rule' : 'template',
        phase: line.phase,
        text: line.text,
        severity: line.severity,
        source: '',
      };
      if (line.codes.length === 0) return byHand(item, marked);
      const untold = {
        unrecorded: line.codes.includes(deadlineCode) ? unrecorded : [],
        lacksEarlier: line.codes.some((code) => withoutEarlier.includes(code)),
      };
      return byRule(item, line.codes, findings, { untold, mark: marked.get(item.key) ?? null });
    });
  return [...fromLessons, ...fromTemplate];
}

function byHand(item: CheckItem, marked: ReadonlyMap<string, CheckMark>): CheckedItem {
  const mark = marked.get(item.key) ?? null;
  return { ...item, state: mark?.state ?? 'open', findingKeys: [], waivedKeys: [], ...nothingUntold, mark };
}

/** What a rule cannot tell by itself. */
type Untold = Pick<CheckedItem, 'unrecorded' | 'lacksEarlier'>;
const nothingUntold: Untold = { unrecorded: [], lacksEarlier: false };

/** Whether a line is ticked by a person: all but a rule that can tell everything. */
export function isByHand({ origin, unrecorded, lacksEarlier }: CheckedItem): boolean {
  return origin !== 'rule' || unrecorded.length > 0 || lacksEarlier;
}

/** A rule by the findings left; where it cannot tell everything, what is left to say is said by a person. */
function byRule(
  item: CheckItem,
  codes: readonly string[],
  findings: readonly JudgedFinding[],
  { untold, mark }: { readonly untold: Untold; readonly mark: CheckMark | null },
): CheckedItem {
  const hits = findings.filter((f) => f.severity !== 'note' && codes.some((code) => matches(f.code, code)));
  const keysOf = (list: readonly JudgedFinding[]): readonly string[] => list.map((f) => f.key);
  const open = hits.filter((f) => f.waiver === null);
  const left = open.length > 0 ? nothingUntold : untold;
  const asked = left.unrecorded.length > 0 || left.lacksEarlier;
  return {
    ...item,
    state: open.length > 0 ? 'fail' : asked ? (mark?.state ?? 'open') : 'pass',
    findingKeys: keysOf(open),
    waivedKeys: keysOf(hits.filter((f) => f.waiver !== null)),
    ...left,
    mark: asked ? mark : null,
  };
}

function matches(code: string, pattern: string): boolean {
  return pattern.endsWith('.') || pattern.endsWith('-') ? code.startsWith(pattern) : code === pattern;
}
