import type { Temporal } from 'temporal-polyfill';
import type { MeetingType } from '../meetings/meeting-type.ts';

/** Papers of a meeting that can go out under a number of their own. */
export const dispatchedPapers = ['notice', 'letter', 'minutes'] as const;
export type DispatchedPaper = (typeof dispatchedPapers)[number];

/** 发文字号: the office's own code, the year and a sequence continuous within it (GB/T 9704-2012 7.2.5). */
export interface DocumentNumber {
  /** 机关代字, such as 云人办发; minutes are usually numbered by the year alone. */
  readonly code: string;
  readonly year: number;
  /** Null: not yet given. */
  readonly sequence: number | null;
}

/** 发文: under which head, number and seal a paper of a meeting goes out, to whom and with which copies. */
export interface Dispatch extends DocumentNumber {
  readonly artefact: DispatchedPaper;
  /** With its red head; without it the paper stays a plain paper of the meeting. A letter and minutes always have one. */
  readonly headed: boolean;
  /** 主送; empty: whom the paper itself addresses. */
  readonly addressees: string;
  /** 抄送. */
  readonly copies: string;
  /** 附件, one entry each. */
  readonly attachments: readonly string[];
  readonly sealed: boolean;
  /** 成文日期; null: the day it is printed. */
  readonly datedOn: Temporal.PlainDate | null;
  /** 印发日期; null: the day it is printed. */
  readonly issuedOn: Temporal.PlainDate | null;
  /** 0: nothing was kept yet. */
  readonly version: number;
}

/** What a paper goes out as before anybody decided: a notice without a head, a letter and minutes with an open number. */
function usualDispatch(artefact: DispatchedPaper, year: number): Dispatch {
  return {
    artefact,
    headed: artefact !== 'notice',
    ...{ code: '', year, sequence: null, addressees: '', copies: '', attachments: [] },
    sealed: artefact !== 'minutes',
    datedOn: null,
    issuedOn: null,
    version: 0,
  };
}

/** The papers of this type of meeting that can go out under a number; only a 主任会议 has numbered minutes. */
export function dispatchedOf(type: MeetingType): readonly DispatchedPaper[] {
  return dispatchedPapers.filter((artefact) => artefact !== 'minutes' || type === 'chairpersons');
}

/** The dispatch of a paper as it was kept, or as it would usually be. */
export function dispatchOf(
  dispatches: readonly Dispatch[],
  artefact: DispatchedPaper,
  year: number,
): Dispatch {
  return dispatches.find((each) => each.artefact === artefact) ?? usualDispatch(artefact, year);
}

/** The number that continues what was given out: one more than the highest. */
export function nextSequence(used: readonly number[]): number {
  return Math.max(0, ...used) + 1;
}

/** The numbers given under one code in one year. */
export interface NumberSeries {
  readonly code: string;
  readonly year: number;
  /** The highest that was given; 0: none. */
  readonly last: number;
  /** The one that continues it. */
  readonly next: number;
  /** Those below the highest that nobody has. */
  readonly gaps: readonly number[];
}

/** What was given out by code and year, in the order in which each was begun. */
export function seriesOf(
  given: readonly (DocumentNumber & { readonly sequence: number })[],
): readonly NumberSeries[] {
  const groups = Map.groupBy(given, ({ code, year }) => `${year} ${code}`);
  return [...groups.values()].map((group) => {
    const used = new Set(group.map(({ sequence }) => sequence));
    const next = nextSequence([...used]);
    const gaps = Array.from({ length: next - 1 }, (_, at) => at + 1).filter((each) => !used.has(each));
    const { code = '', year = 0 } = group[0] ?? {};
    return { code, year, last: next - 1, next, gaps };
  });
}

/** The series a number would continue; one that nobody began begins with 1. */
export function seriesFor(series: readonly NumberSeries[], code: string, year: number): NumberSeries {
  return (
    series.find((each) => each.code === code && each.year === year) ?? {
      code,
      year,
      last: 0,
      next: 1,
      gaps: [],
    }
  );
}

/** Numbers a sequence would leave out right before it; a year's series has no gaps without a reason. */
export function skippedBefore(
  sequence: number,
  { next, gaps }: Pick<NumberSeries, 'next' | 'gaps'>,
): readonly number[] {
  const skipped: number[] = [];
  for (let each = sequence - 1; each >= next || gaps.includes(each); each -= 1) skipped.unshift(each);
  return skipped;
}
