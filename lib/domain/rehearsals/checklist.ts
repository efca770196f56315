import type { JudgedFinding, Severity } from '../finding.ts';
import type { Lesson } from '../lessons/lesson.ts';
import type { MeetingType } from '../meetings/meeting-type.ts';
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

/** A line with how it stands: a rule by the findings left, others by what a person said. */
export interface CheckedItem extends CheckItem {
  readonly state: 'pass' | 'doubt' | 'fail' | 'open';
  /** Keys of the findings that hold a rule back. */
  readonly findingKeys: readonly string[];
  /** Keys of the findings of this rule that somebody set aside with a reason. */
  readonly waivedKeys: readonly string[];
  readonly mark: CheckMark | null;
}

export interface ChecklistInput {
  readonly type: MeetingType;
  readonly lines: readonly ChecklistLine[];
  /** Lessons of meetings of this type, not retired. */
  readonly lessons: readonly Lesson[];
  readonly findings: readonly JudgedFinding[];
  readonly marks: readonly CheckMark[];
}

/** The rehearsal checklist of one meeting: lessons first, because they happened, then the template in the order of the work. */
export function buildChecklist({
  type,
  lines,
  lessons,
  findings,
  marks,
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
      return line.codes.length > 0 ? byRule(item, line.codes, findings) : byHand(item, marked);
    });
  return [...fromLessons, ...fromTemplate];
}

function byHand(item: CheckItem, marked: ReadonlyMap<string, CheckMark>): CheckedItem {
  const mark = marked.get(item.key) ?? null;
  return { ...item, state: mark?.state ?? 'open', findingKeys: [], waivedKeys: [], mark };
}

function byRule(item: CheckItem, codes: readonly string[], findings: readonly JudgedFinding[]): CheckedItem {
  const hits = findings.filter((f) => f.severity !== 'note' && codes.some((code) => matches(f.code, code)));
  const keysOf = (list: readonly JudgedFinding[]): readonly string[] => list.map((f) => f.key);
  const open = hits.filter((f) => f.waiver === null);
  return {
    ...item,
    state: open.length > 0 ? 'fail' : 'pass',
    findingKeys: keysOf(open),
    waivedKeys: keysOf(hits.filter((f) => f.waiver !== null)),
    mark: null,
  };
}

function matches(code: string, pattern: string): boolean {
  return pattern.endsWith('.') || pattern.endsWith('-') ? code.startsWith(pattern) : code === pattern;
}
