import type { Dossier } from '../dossier/dossier.ts';
import type { Finding, Place, Severity } from '../finding.ts';
import { findWrongWeekdays } from '../time/weekdays-in-text.ts';
import { firstDay } from './meeting.ts';
import { traitsOf } from './meeting-type.ts';
import { contradictionIn } from './number-in-title.ts';
import { checkNumber } from './numbering.ts';
import { isMarkedSecret } from './secrecy-marking.ts';

/** What a rule sees in the meeting's own facts: number, chair, venue, and the words people typed. */
export function checkMeeting(dossier: Dossier): readonly Finding[] {
  return [
    ...checkOwnNumber(dossier),
    ...checkTitles(dossier),
    ...checkChair(dossier),
    ...checkVenue(dossier),
    ...checkWords(dossier),
  ];
}

function checkOwnNumber({ meeting, takenNumbers, earlierNumbers }: Dossier): readonly Finding[] {
  if (traitsOf(meeting.type).numbered !== 'within-term' || meeting.number === null) return [];
  return checkNumber(meeting.number, takenNumbers, earlierNumbers);
}

/** The codes of the rules of numbers where a meeting of a higher number than the first has none on record before it. */
export function unknownNumber({ meeting, earlierNumbers }: Dossier): readonly string[] {
  const isNumbered = traitsOf(meeting.type).numbered === 'within-term';
  return isNumbered && (meeting.number ?? 1) > 1 && earlierNumbers.length === 0 ? ['meeting.number-'] : [];
}

/** The full title and the short one say the number and the term the meeting has. */
function checkTitles({ meeting }: Dossier): readonly Finding[] {
  if (traitsOf(meeting.type).numbered !== 'within-term') return [];
  return [meeting.title, meeting.shortTitle].flatMap((title, at): readonly Finding[] => {
    const said = contradictionIn(title, meeting);
    if (!said) return [];
    const facts = { title, said: said.said, own: meeting[said.kind] ?? '' };
    return [finding(`meeting.title-${said.kind}`, 'block', 'overview', facts, at === 0 ? 'full' : 'short')];
  });
}

/** What a meeting that is only thought of may still lack; from the first consultation on it stands in the way. */
function untilFirm({ state }: Dossier['meeting']): Severity {
  return state === 'tentative' ? 'warn' : 'block';
}

function checkChair({ meeting, attendance }: Dossier): readonly Finding[] {
  const seen = new Set<string>();
  return meeting.sittings.flatMap((sitting): readonly Finding[] => {
    if (sitting.chairId === null)
      return [finding('meeting.without-chair', untilFirm(meeting), 'overview', {}, sitting.id)];
    if (seen.has(sitting.chairId)) return [];
    seen.add(sitting.chairId);
    const chair = attendance.attendees.find((a) => a.personId === sitting.chairId);
    if (!chair) return [finding('meeting.chair-not-attending', 'block', 'attendance', {}, sitting.chairId)];
    return chair.leave === null
      ? []
      : [finding('meeting.chair-on-leave', 'block', 'overview', { name: chair.name }, chair.personId)];
  });
}

function checkVenue({ meeting, venues, attendance }: Dossier): readonly Finding[] {
  const coming = attendance.attendees.filter((a) => a.leave === null).length;
  return meeting.sittings.flatMap((sitting): readonly Finding[] => {
    if (sitting.venueId === null)
      return [finding('meeting.without-venue', untilFirm(meeting), 'overview', {}, sitting.id)];
    const venue = venues.find((v) => v.id === sitting.venueId);
    return venue && venue.capacity < coming
      ? [
          finding(
            'meeting.venue-too-small',
            'warn',
            'overview',
            { venue: venue.name, capacity: venue.capacity, people: coming },
            sitting.id,
          ),
        ]
      : [];
  });
}

/** Every text people typed is read for weekdays that are not that day's and for markings of secrecy. */
function checkWords(dossier: Dossier): readonly Finding[] {
  const near = firstDay(dossier.meeting, dossier.office.zone);
  return typedTexts(dossier).flatMap(({ place, subjectId, text }): readonly Finding[] => [
    ...(near === null
      ? []
      : findWrongWeekdays(text, near).map((w) =>
          finding(
            'meeting.wrong-weekday',
            'block',
            place,
            { written: w.written, date: w.date },
            `${subjectId}@${w.at}`,
          ),
        )),
    ...(isMarkedSecret(text)
      ? [finding('meeting.classified-words', 'block', place, { text: text.slice(0, 30) }, subjectId, false)]
      : []),
  ]);
}

function typedTexts({
  meeting,
  agenda,
  consultations,
}: Dossier): readonly { readonly place: Place; readonly subjectId: string; readonly text: string }[] {
  return [
    { place: 'overview', subjectId: meeting.id, text: `${meeting.title} ${meeting.urgentCause}` },
    ...agenda.items.flatMap((item) => [
      { place: 'agenda' as const, subjectId: item.id, text: `${item.title} ${item.note}` },
      ...item.papers.map((paper) => ({ place: 'agenda' as const, subjectId: paper.id, text: paper.title })),
    ]),
    ...consultations.map((c) => ({ place: 'consultation' as const, subjectId: c.id, text: c.message })),
  ];
}

function finding(
  code: string,
  severity: Severity,
  place: Place,
  facts: Finding['facts'],
  subjectId?: string,
  waivable = true,
): Finding {
  return {
    code,
    key: subjectId === undefined ? code : `${code}:${subjectId}`,
    severity,
    facts,
    place,
    ...(subjectId === undefined ? {} : { subjectId }),
    waivable,
    stamp: JSON.stringify(facts),
  };
}
