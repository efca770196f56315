import type { CalendarWarning, Series } from './calendar.ts';

const KEPT = 200;
const LONGEST_VALUE = 120;

/** Collects warnings, each once; a file with thousands of the same fault gets the first ones and a count of the rest. */
export interface WarningLog {
  readonly add: (warning: CalendarWarning) => void;
  readonly list: () => readonly CalendarWarning[];
}

export function openWarningLog(): WarningLog {
  const kept: CalendarWarning[] = [];
  const seen = new Set<string>();
  let more = 0;
  return {
    add: (warning) => {
      if (kept.length >= KEPT) {
        more++;
        return;
      }
      const text = JSON.stringify(warning);
      if (!seen.has(text)) kept.push(warning);
      seen.add(text);
    },
    list: () => (more === 0 ? kept : [...kept, { kind: 'more-warnings', line: 0, count: more }]),
  };
}

/** A value short enough to be shown. */
export function shortened(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
}

/** That a series makes more than one question may cost. */
export function cappedWarning({ core, overrides }: Series): CalendarWarning {
  const event = core ?? overrides[0];
  return { kind: 'rule-capped', line: event?.line ?? 0, uid: shortened(event?.uid ?? '') };
}
