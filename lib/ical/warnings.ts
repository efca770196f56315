import type { CalendarWarning } from './calendar.ts';

const KEPT = 200;
const LONGEST_VALUE = 120;

/** Collects warnings; a file with thousands of the same fault gets the first ones and a count of the rest. */
export interface WarningLog {
  readonly add: (warning: CalendarWarning) => void;
  readonly list: () => readonly CalendarWarning[];
}

export function openWarningLog(): WarningLog {
  const kept: CalendarWarning[] = [];
  let more = 0;
  return {
    add: (warning) => {
      if (kept.length < KEPT) kept.push(warning);
      else more++;
    },
    list: () => (more === 0 ? kept : [...kept, { kind: 'more-warnings', line: 0, count: more }]),
  };
}

/** A value short enough to be shown. */
export function shortened(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
}
