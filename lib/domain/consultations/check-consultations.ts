import { Temporal } from 'temporal-polyfill';
import { type Agenda, type AgendaItem, isSubstantive } from '../agendas/agenda.ts';
import { basisOf, type FindingDraft, itemFinding } from '../agendas/agenda-under-check.ts';
import { numberItemsOf } from '../agendas/numbering.ts';
import type { AttendanceList } from '../attendance/attendance.ts';
import { type Basis, compareFindings, type Finding } from '../finding.ts';
import type { AgendaItemId } from '../id.ts';
import { firstDay, type Meeting } from '../meetings/meeting.ts';
import type { Office } from '../office/office.ts';
import type { RulePack } from '../time/deadlines.ts';
import { type Consultation, lastWords, type Opinion } from './consultation.ts';
import { daysBefore, dueParameter, noteParameter } from './due.ts';
import { isClosed } from './edit-consultation.ts';
import { type Owing, unanswered } from './opinion-table.ts';

/** What reading the consultations of a meeting needs. A dossier is one. */
export interface ConsultationSurroundings {
  readonly meeting: Meeting;
  readonly agenda: Agenda;
  readonly consultations: readonly Consultation[];
  readonly attendance: Pick<AttendanceList, 'attendees'>;
  readonly rules: RulePack;
  readonly office: Pick<Office, 'zone'>;
}

const customary: Basis = { citation: '会前征求意见办法', force: 'office', confidence: 'B' };

/** Meetings whose agenda leaders are asked about beforehand. */
const consulted: ReadonlySet<Meeting['type']> = new Set(['congress', 'standing-committee', 'chairpersons']);

/**
 * What the rules see in the asking of leaders: an objection nobody decided on (blocks its item), advice nobody
 * answered, leaders who have not spoken, items they were never asked about, a round that should have started.
 * The newest opinion of a leader on an item counts; earlier rounds are history.
 */
export function checkConsultations(
  around: ConsultationSurroundings,
  now: Temporal.Instant,
): readonly Finding[] {
  const { meeting } = around;
  if (meeting.state === 'cancelled' || meeting.secrecy === 'classified') return [];
  return [
    ...checkUndecided(around),
    ...checkUnanswered(around, now),
    ...checkNotAsked(around),
    ...checkStarted(around, now),
  ].sort(compareFindings);
}

function checkUndecided(around: ConsultationSurroundings): readonly Finding[] {
  const numbers = numberItemsOf(around.meeting.type, around.agenda.items);
  const items = new Map(around.agenda.items.map((item) => [item.id, item] as const));
  const about = (opinion: Opinion, code: string, severity: Finding['severity']): readonly Finding[] => {
    const item = items.get(opinion.itemId);
    if (!item) return [];
    const draft: FindingDraft = {
      code,
      severity,
      place: 'consultation',
      about: opinion.personId,
      facts: { name: opinion.personName, words: opinion.words, said: opinion.words.trim() === '' ? 0 : 1 },
      basis: customary,
      waivable: severity !== 'block',
    };
    return [itemFinding({ numbers }, item, draft)];
  };
  return lastWords(around.consultations)
    .filter((opinion) => opinion.decision === null)
    .flatMap((opinion) => {
      if (opinion.answer === 'disagree') return about(opinion, 'consultation.objection-undecided', 'block');
      if (opinion.answer === 'agree-with-advice')
        return about(opinion, 'consultation.advice-undecided', 'warn');
      return [];
    });
}

function checkUnanswered(around: ConsultationSurroundings, now: Temporal.Instant): readonly Finding[] {
  const round = newest(around.consultations);
  if (!round) return [];
  const open = unanswered(round);
  if (open.length === 0) return [];
  const closed = isClosed(round, now);
  const facts = {
    count: open.length,
    partly: open.filter(({ answered }) => answered > 0).length,
    names: namesOf(around, open),
    due: dayOf(around, round.dueAt).toString(),
  };
  const noted = daysBefore(around.rules, noteParameter);
  const day = firstDay(around.meeting, around.office.zone);
  const late = day !== null && noted !== null && !isAfter(day.subtract({ days: noted }), dayOf(around, now));
  const code =
    closed && late
      ? 'consultation.silent-in-papers'
      : closed
        ? 'consultation.overdue'
        : 'consultation.awaited';
  return [
    finding(
      code,
      closed ? 'warn' : 'note',
      facts,
      parameterBasis(around, late ? noteParameter : dueParameter),
    ),
  ];
}

/** Items put on the agenda after the leaders were asked. */
function checkNotAsked(around: ConsultationSurroundings): readonly Finding[] {
  if (around.consultations.length === 0) return [];
  const asked = new Set(around.consultations.flatMap((c) => c.itemIds));
  const numbers = numberItemsOf(around.meeting.type, around.agenda.items);
  return around.agenda.items
    .filter((item: AgendaItem) => isSubstantive(item) && !asked.has(item.id as AgendaItemId))
    .map((item) =>
      itemFinding({ numbers }, item, {
        code: 'consultation.item-not-asked',
        severity: 'warn',
        place: 'consultation',
        basis: customary,
      }),
    );
}

/** Nobody was asked although the day to have answers is here. */
function checkStarted(around: ConsultationSurroundings, now: Temporal.Instant): readonly Finding[] {
  const day = firstDay(around.meeting, around.office.zone);
  const days = daysBefore(around.rules, dueParameter);
  if (around.consultations.length > 0 || !consulted.has(around.meeting.type) || !day || days === null)
    return [];
  const due = day.subtract({ days });
  const today = dayOf(around, now);
  if (isAfter(due, today) || isAfter(today, day)) return [];
  const basis = parameterBasis(around, dueParameter);
  return [finding('consultation.not-started', 'warn', { due: due.toString(), days }, basis)];
}

function finding(
  code: string,
  severity: Finding['severity'],
  facts: Finding['facts'],
  basis: Basis,
): Finding {
  const stamp = Object.values(facts).join('|');
  return { code, key: code, severity, facts, place: 'consultation', basis, waivable: true, stamp };
}

function newest(consultations: readonly Consultation[]): Consultation | null {
  return [...consultations].sort((a, b) => b.round - a.round)[0] ?? null;
}

/** Who owes answers, and how far those are who gave some: 邬翀 2/5、祁祎. */
function namesOf(around: ConsultationSurroundings, open: readonly Owing[]): string {
  const names = new Map(around.attendance.attendees.map((a) => [a.personId, a.name] as const));
  return open
    .flatMap(({ personId, answered, asked }) => {
      const name = names.get(personId);
      return name === undefined ? [] : [answered === 0 ? name : `${name} ${answered}/${asked}`];
    })
    .join('、');
}

function parameterBasis(around: ConsultationSurroundings, name: string): Basis {
  const parameter = around.rules.parameters.get(name);
  return parameter ? basisOf(parameter) : customary;
}

function dayOf(around: ConsultationSurroundings, at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(around.office.zone).toPlainDate();
}

function isAfter(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0;
}
