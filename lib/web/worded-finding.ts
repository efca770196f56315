import type { Finding, JudgedFinding } from '#lib/domain/finding.ts';
import { hasWords, words } from '#lib/i18n/catalogue.ts';
import { factsInWords } from '#lib/i18n/facts.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { ADD, EDIT, mendPath, paths } from './paths.ts';

/** A finding as a person reads it: a sentence of fact, one of evidence, a mend that names its outcome, its basis. */
export interface WordedFinding {
  readonly key: string;
  readonly code: string;
  readonly severity: Finding['severity'];
  /** 必改, 待核 or 提示. */
  readonly severityWord: string;
  readonly title: string;
  readonly why: string;
  /** None for who may not mend it. */
  readonly mend: { readonly label: string; readonly href: string } | null;
  /** The citation; empty where nothing but good sense asks for it. */
  readonly basis: string;
  readonly waivable: boolean;
  readonly stamp: string;
  readonly subjectId: string;
}

/** Words a finding of one meeting in the reader's language. `zone` is the office's. */
export function wordFinding(
  locale: Locale,
  finding: Finding & Pick<JudgedFinding, 'mendable'>,
  meetingId: string,
  zone: string,
): WordedFinding {
  const facts = factsInWords(locale, finding.facts, zone);
  const say = (part: 'title' | 'why' | 'mend'): string => {
    const key = `${finding.code}.${part}`;
    return hasWords('findings', key) ? words(locale, 'findings')(key as never, facts) : '';
  };
  const mend = finding.mendable === false ? '' : say('mend');
  return {
    key: finding.key,
    code: finding.code,
    severity: finding.severity,
    severityWord: words(locale, 'terms')(`severity.${finding.severity}`),
    title: say('title') || finding.code,
    why: say('why'),
    mend: mend ? { label: mend, href: mendOf(finding, meetingId) } : null,
    basis: finding.basis?.citation ?? '',
    waivable: finding.waivable,
    stamp: finding.stamp ?? '',
    subjectId: finding.subjectId ?? '',
  };
}

/** Strokes are entered, fonts put in and members entered for the whole office; everything else is mended in the meeting. */
function mendOf({ code, place, subjectId, facts }: Finding, meetingId: string): string {
  if (code === 'papers.missing-glyph') return paths.fonts();
  if (code === 'cards.same-name' && subjectId !== undefined) return paths.person(subjectId);
  if (code === 'attendance.no-members') return paths.people();
  if (code === 'attendance.reporter-not-attending')
    return `${paths.attendance(meetingId)}?${new URLSearchParams({ [ADD]: String(facts.name ?? '') })}`;
  if (/^meeting\.(without-chair|chair-on-leave)$/.test(code)) return paths.chair(meetingId);
  if (/^meeting\.(number|title)-/.test(code)) return `${paths.meeting(meetingId)}?${EDIT}`;
  if (code === 'clash.deadline' && facts.remedy === 'notice') return paths.meeting(meetingId);
  return code === 'seating.unsortable'
    ? paths.strokes(String(facts.characters ?? ''))
    : mendPath(meetingId, place, subjectId);
}
