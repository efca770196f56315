import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { adoptableFrom, standingAgainst, standingOf } from '#lib/domain/agendas/adopt-agenda.ts';
import { type AgendaItem, isSubstantive, type Paper } from '#lib/domain/agendas/agenda.ts';
import { itemToJson, paperToJson } from '#lib/domain/agendas/agenda-json.ts';
import {
  type AgendaComparison,
  type AgendaSnapshot,
  compareAgendas,
} from '#lib/domain/agendas/compare-agendas.ts';
import { numberItemsOf } from '#lib/domain/agendas/numbering.ts';
import { duePapers, type PaperDues } from '#lib/domain/agendas/paper-due.ts';
import { type AgendaTiming, timeAgenda } from '#lib/domain/agendas/timing.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { findLastSnapshot } from '#lib/store/agendas.ts';
import type { Context } from '../context.ts';
import { judgeMeeting } from '../dossiers/judge-dossier.ts';
import { findUndoableAgenda } from './undo.ts';
import type { AgendaLineView, AgendaView, Choice, KnownPerson, PaperView, SittingView } from './view.ts';

/** The agenda page: every line with its time, number, papers and change mark, and all findings of the meeting. */
export async function viewAgenda(context: Context, meetingId: string): Promise<Result<AgendaView, Refusal>> {
  const judged = await judgeMeeting(context, meetingId);
  if (!judged.ok) return judged;
  const { dossier, findings } = judged.value;
  const { agenda, meeting } = dossier;
  const [snapshot, change] = await Promise.all([
    findLastSnapshot(context.db, meetingId as MeetingId),
    findUndoableAgenda(context.db, meetingId as MeetingId, agenda.version),
  ]);
  const standing = standingOf(meeting);
  // An earlier draft is kept as it went out of the office, names put forward included.
  const comparison =
    snapshot && can(context.actor, 'read-embargoed') ? compareAgendas(snapshot, agenda) : null;
  const timing = timeAgenda(meeting.sittings, agenda.items);
  const may = can(context.actor, 'edit-agenda');
  const own = change !== null && change.actorId === context.actor.userId;
  return ok({
    meetingId,
    version: agenda.version,
    zone: dossier.office.zone,
    standing,
    adoptedAt: meeting.adoptedAt?.toString() ?? null,
    mayEdit: may && standing !== 'adopted' && meeting.secrecy !== 'classified',
    inTheWay: inTheWayOf(context, dossier, findings),
    mayReopen: may && standing === 'adopted',
    lines: linesOf(dossier, timing, comparison, context.locale),
    sittings: sittingsOf(dossier, timing),
    items: agenda.items.filter(isSubstantive).length,
    minutes: agenda.items.reduce((sum, item) => sum + item.minutes, 0),
    comparison: snapshot && comparison ? compared(snapshot, comparison) : null,
    undo: own ? { at: change.at.toString() } : null,
    findings,
    departments: departmentsOf(dossier),
    people: peopleOf(dossier),
    deadlineRules: rulesOf(dossier, context.locale),
  });
}

function inTheWayOf(
  { now }: Context,
  { meeting, office }: Dossier,
  findings: AgendaView['findings'],
): AgendaView['inTheWay'] {
  const from = adoptableFrom(meeting, office.zone);
  const today = now.toZonedDateTimeISO(office.zone).toPlainDate();
  const isEarly = from !== null && Temporal.PlainDate.compare(today, from) < 0;
  return {
    from: isEarly ? from.toString() : null,
    undated: from === null,
    findings: standingAgainst(findings),
  };
}

function linesOf(
  dossier: Dossier,
  timing: AgendaTiming,
  comparison: AgendaComparison | null,
  locale: Locale,
): readonly AgendaLineView[] {
  const { agenda, bodies, meeting, office } = dossier;
  const numbers = numberItemsOf(meeting.type, agenda.items);
  const times = new Map(timing.items.map((time) => [time.itemId, time] as const));
  const names = new Map(bodies.map((body) => [body.id, body.shortName] as const));
  const dues = duePapers(dossier, office.zone);
  return agenda.items.map((item: AgendaItem): AgendaLineView => {
    const time = times.get(item.id);
    return {
      ...itemToJson(item),
      number: numbers.get(item.id) ?? null,
      substantive: isSubstantive(item),
      inSitting: time?.sittingId ?? null,
      start: time?.start.toString() ?? null,
      end: time?.end.toString() ?? null,
      department: (item.departmentId && names.get(item.departmentId)) || '',
      papers: item.papers.map((paper) => paperView(paper, dues, locale)),
      mark: comparison?.marks.find((mark) => mark.itemId === item.id) ?? null,
    };
  });
}

function paperView(paper: Paper, dues: PaperDues, locale: Locale): PaperView {
  const due = dues(paper);
  return {
    ...paperToJson(paper),
    due: due?.internal.toString() ?? null,
    latest: due?.latest?.toString() ?? null,
    citation: due?.deadline?.rule.basis[locale] ?? '',
  };
}

function sittingsOf(dossier: Dossier, timing: AgendaTiming): readonly SittingView[] {
  return timing.sittings.map((sitting) => ({
    id: sitting.sittingId,
    name: dossier.meeting.sittings.find((s) => s.id === sitting.sittingId)?.name ?? '',
    start: sitting.start.toString(),
    plannedEnd: sitting.plannedEnd.toString(),
    usedMinutes: sitting.usedMinutes,
    slackMinutes: sitting.slackMinutes,
  }));
}

function compared(snapshot: AgendaSnapshot, comparison: AgendaComparison): AgendaView['comparison'] {
  return {
    at: snapshot.at,
    occasion: snapshot.occasion,
    counts: comparison.counts,
    removed: comparison.removed.map((item) => item.title),
  };
}

function departmentsOf(dossier: Dossier): readonly Choice[] {
  return dossier.bodies
    .filter((body) => body.kind === 'department' || body.id === dossier.meeting.hostBodyId)
    .map((body) => ({ id: body.id, label: body.shortName }));
}

function peopleOf(dossier: Dossier): readonly KnownPerson[] {
  return dossier.attendance.attendees.map(({ personId, name, post }) => ({ personId, name, post }));
}

/** Rules that count back from the meeting are what a paper can be due by. */
function rulesOf(dossier: Dossier, locale: Locale): readonly Choice[] {
  return dossier.rules.rules
    .filter((rule) => rule.direction === 'before' && rule.types.includes(dossier.meeting.type))
    .map((rule) => ({ id: rule.id, label: rule.title[locale] }));
}
