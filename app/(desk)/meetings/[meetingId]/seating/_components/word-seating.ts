import { words } from '#lib/i18n/catalogue.ts';
import { isoDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { SeatingView } from '#lib/usecases/seating/view.ts';
import { type WordedFinding, wordFinding } from '#lib/web/worded-finding.ts';

/** The seating page as the browser gets it: findings and dates in words. */
export interface WordedSeating extends Omit<SeatingView, 'findings'> {
  readonly findings: readonly WordedFinding[];
  /** How many would go up to a rostrum nobody sits on. */
  readonly rostrumToFill: number;
  /** 布局图 2026年9月3日（星期四）实测. */
  readonly surveyed: string;
}

/** What the panels at the right already say is not said a second time as a finding. */
const shownAsPanel = ['seating.gap', 'seating.newcomers', 'seating.unseated'];

export function wordSeating(locale: Locale, view: SeatingView): WordedSeating {
  const w = words(locale, 'seating');
  const { surveyedOn } = view.room;
  return {
    ...view,
    rostrumToFill: Number(
      view.findings.find(({ code }) => code === 'seating.rostrum-empty')?.facts.ranked ?? 0,
    ),
    findings: view.findings
      .filter((finding) => !shownAsPanel.includes(finding.code))
      .map((finding) => wordFinding(locale, finding, view.meetingId, view.zone)),
    surveyed: surveyedOn ? w('room.surveyed', { date: isoDate(locale, surveyedOn) }) : w('room.notSurveyed'),
  };
}
