import type { Temporal } from 'temporal-polyfill';
import { type Anchor, countDeadlines, type Deadline, type RulePack } from '../time/deadlines.ts';
import type { HolidayTables } from '../time/workday.ts';
import type { FollowUpKind } from './follow-up.ts';

interface Running {
  readonly type: string;
  readonly anchor: Anchor;
  readonly kinds?: readonly string[];
}

/** From which day and after which meetings the time of each kind runs; a decision says itself until when (监17). */
const running: Readonly<Record<FollowUpKind, Running | null>> = {
  decision: null,
  deliberation: { type: 'standing-committee', anchor: 'handed-over' },
  audit: { type: 'standing-committee', anchor: 'heard', kinds: ['audit'] },
  proposal: { type: 'congress', anchor: 'handed-over' },
  assigned: null,
};

/**
 * The days the rules of the place give a matter handed over on a day, earliest first: 审议意见 (监督条例, 3 months by
 * default), 审计整改 (监27, 6 months), 代表建议 (代51, 3 or 6 months). Empty where no rule says anything.
 */
export function dueByRule(
  pack: RulePack,
  kind: FollowUpKind,
  handedOn: Temporal.PlainDate,
  tables: HolidayTables,
): readonly Deadline[] {
  const run = running[kind];
  if (run === null) return [];
  const { type, anchor, kinds = [] } = run;
  const { deadlines } = countDeadlines(pack, { type, anchors: { [anchor]: handedOn }, kinds }, tables);
  return deadlines.filter(({ rule }) => rule.direction === 'after' && rule.anchor === anchor);
}
