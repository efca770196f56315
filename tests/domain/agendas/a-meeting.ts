import { Temporal } from 'temporal-polyfill';
import type { AgendaItem, Paper } from '#lib/domain/agendas/agenda.ts';
import type { AgendaSurroundings } from '#lib/domain/agendas/agenda-under-check.ts';
import { blankItem } from '#lib/domain/agendas/edit-agenda.ts';
import type { RosterPerson } from '#lib/domain/agendas/roster-post.ts';
import type { Attendee } from '#lib/domain/attendance/attendance.ts';
import type { AgendaItemId, BodyId, MeetingId, PaperId, PersonId, SittingId } from '#lib/domain/id.ts';
import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import { periodOf } from '#lib/domain/time/period.ts';
import { readHolidayTables } from '#lib/gateways/holidays.ts';
import { defaultRulePack, readRulePack } from '#lib/gateways/rule-packs.ts';

// Builders with fixed defaults: 云溪区第五届人大常委会第三十二次会议, 2026-09-23 9:00-12:00, seen on 2026-09-11.

export const seenAt = Temporal.Instant.from('2026-09-11T14:32+08:00');
export const zone = 'Asia/Shanghai';

export function aMeeting(change: Partial<Meeting> = {}): Meeting {
  const period = periodOf(
    Temporal.Instant.from('2026-09-23T09:00+08:00'),
    Temporal.Instant.from('2026-09-23T12:00+08:00'),
  );
  return {
    id: 'm32' as MeetingId,
    type: 'standing-committee',
    hostBodyId: 'own' as BodyId,
    term: 5,
    number: 32,
    title: '云溪区第五届人民代表大会常务委员会第三十二次会议',
    shortTitle: '常委会第三十二次会议',
    state: 'consulting',
    secrecy: 'public',
    urgentCause: '',
    sittings: [{ id: 's1' as SittingId, name: '', period, venueId: null, chairId: null }],
    adoptedAt: null,
    noticeSentAt: null,
    ownerId: null,
    version: 1,
    ...change,
  };
}

/** Titles that say another kind than a report. */
const titles: Partial<Record<AgendaItem['kind'], (id: string) => string>> = {
  appointment: (id) => `决定人事任免事项${id}`,
  audit: (id) => `听取和审议关于${id}的审计工作报告`,
  bill: (id) => `审议${id}条例（草案）`,
  budget: (id) => `审查和批准${id}预算`,
  credentials: (id) => `审议关于${id}代表资格的报告`,
  decision: (id) => `审议关于${id}的决定（草案）`,
  election: (id) => `选举${id}`,
  'final-accounts': (id) => `审查和批准${id}决算`,
  'inspection-report': (id) => `听取和审议关于${id}的执法检查报告`,
  matter: (id) => `研究${id}`,
  oath: (id) => `宪法宣誓${id}`,
  plan: (id) => `审查和批准${id}计划`,
  study: (id) => `学习${id}`,
};

/** An item with nothing missing. */
export function anItem(id: string, change: Partial<Omit<AgendaItem, 'id'>> = {}): AgendaItem {
  const kind = change.kind ?? 'report';
  const whole: AgendaItem = {
    ...blankItem(id as AgendaItemId, kind, titles[kind]?.(id) ?? `听取和审议关于${id}的报告`),
    minutes: 12,
    reporters: [{ personId: null, name: '晏知微', post: '区发展改革委主任' }],
    departmentId: 'finance' as BodyId,
    papers: [aPaper(`${id}-1`, { receivedOn: Temporal.PlainDate.from('2026-09-08') })],
  };
  return { ...whole, ...change };
}

/** A step of the sitting. */
export function aStep(id: string, kind: AgendaItem['kind'], minutes = 5): AgendaItem {
  return { ...blankItem(id as AgendaItemId, kind, id), minutes };
}

export function aPaper(id: string, change: Partial<Omit<Paper, 'id'>> = {}): Paper {
  return {
    id: id as PaperId,
    title: '报告稿',
    bodyId: null,
    deadlineRule: 'DL-C-10a',
    dueOn: null,
    receivedOn: null,
    ...change,
  };
}

export function anAttendee(name: string, post: string): Attendee {
  return {
    personId: name as PersonId,
    name,
    reading: '',
    namesakeNote: '',
    gender: 'unknown',
    ethnicity: '',
    access: '',
    diet: '',
    needsUse: 'lists',
    capacity: 'member',
    post,
    bodyShortName: '',
    rank: null,
    onRostrum: false,
    leave: null,
    arrivedAt: null,
    itemIds: [],
  };
}

/** A sitting as it should be: opened and adopted, two items heard, voted, closed. */
export const wholeItems: readonly AgendaItem[] = [
  aStep('开会', 'adopt-agenda'),
  anItem('计划', { vote: 'electronic' }),
  anItem('审计', { kind: 'audit' }),
  aStep('表决', 'voting', 15),
  aStep('散会', 'closing'),
];

/** The surroundings with the default rule pack and the real holiday tables. */
export async function surroundings(
  items: readonly AgendaItem[],
  change: {
    readonly meeting?: Partial<Meeting>;
    readonly attendees?: readonly Attendee[];
    readonly namesakes?: readonly RosterPerson[];
    readonly rejectedTwice?: AgendaSurroundings['rejectedTwice'];
  } = {},
): Promise<AgendaSurroundings> {
  const rules = await readRulePack(defaultRulePack);
  const holidays = await readHolidayTables();
  if (!rules.ok || !holidays.ok) throw new Error('the templates cannot be read');
  return {
    meeting: aMeeting(change.meeting),
    agenda: { items, version: 1 },
    attendance: { attendees: change.attendees ?? [] },
    rules: rules.value,
    holidays: holidays.value,
    office: { zone, locality: '云溪区' },
    namesakes: change.namesakes ?? [],
    rejectedTwice: change.rejectedTwice ?? [],
  };
}
