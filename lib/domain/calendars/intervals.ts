import type { StandingRules } from '../meetings/standing-rules.ts';
import type { Interval } from './planning-rules.ts';

/** The longest times from one meeting to the next that an office's standing rules set (组51). */
export function intervalsOf(standing: StandingRules): readonly Interval[] {
  const { value: committee, ...committeeSource } = standing['interval.standing-committee'];
  const { value: chairs, ...chairsSource } = standing['interval.chairpersons'];
  return [
    { types: ['standing-committee'], months: committee, ...citedOf(committeeSource) },
    { types: ['chairpersons'], months: chairs, ...citedOf(chairsSource) },
  ];
}

function citedOf({
  basis,
  force,
  confidence,
  statutory,
}: Omit<Interval, 'types' | 'months'>): Omit<Interval, 'types' | 'months'> {
  return { basis, force, confidence, statutory };
}
