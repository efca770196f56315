import { Temporal } from 'temporal-polyfill';
import type { Body } from '#lib/domain/bodies/body.ts';
import type { Candidate, ClashGround } from '#lib/domain/calendars/candidate.ts';
import type { CalendarSource, Commitment } from '#lib/domain/calendars/commitment.ts';
import type { PlanningRules } from '#lib/domain/calendars/planning-rules.ts';
import type { BodyId, PersonId, SourceId, VenueId } from '#lib/domain/id.ts';
import type { Venue } from '#lib/domain/logistics/venue.ts';
import type { RulePack } from '#lib/domain/time/deadlines.ts';
import type { HolidayTable } from '#lib/domain/time/workday.ts';

/** A wall-clock moment of 2026 in Shanghai: `at('09-23 09:00')`. */
export function at(text: string): Temporal.Instant {
  const [day, time] = text.split(' ') as [string, string];
  return Temporal.Instant.from(`2026-${day}T${time}+08:00`);
}

export const body = (id: string): BodyId => id as BodyId;
export const person = (id: string): PersonId => id as PersonId;
export const venue = (id: string): VenueId => id as VenueId;
export const source = (id: string): SourceId => id as SourceId;

export function aBody(id: string, over: Partial<Body> = {}): Body {
  return {
    id: body(id),
    name: id,
    shortName: id,
    kind: 'government',
    parentId: null,
    shareLevel: 'busy',
    precedence: 50,
    contactName: '',
    contactPhone: '',
    version: 1,
    ...over,
  };
}

export function aVenue(id: string, over: Partial<Venue> = {}): Venue {
  return {
    id: venue(id),
    name: id,
    address: '',
    capacity: 80,
    setUpMinutes: 0,
    clearDownMinutes: 0,
    layout: {} as Venue['layout'],
    version: 1,
    ...over,
  };
}

export function aCommitment(
  id: string,
  from: string,
  to: string,
  over: Partial<Commitment> = {},
): Commitment {
  return {
    id,
    bodyId: body('government'),
    sourceId: source('government-calendar'),
    meetingId: null,
    summary: '政府常务会议',
    start: at(from),
    end: at(to),
    allDay: false,
    firm: true,
    visibility: 'title',
    venueId: null,
    location: '',
    personIds: [],
    ...over,
  };
}

export function aSource(id: string, over: Partial<CalendarSource> = {}): CalendarSource {
  return {
    id: source(id),
    bodyId: body('government'),
    kind: 'url',
    name: id,
    url: 'https://calendar.example/a.ics',
    lastSuccessAt: at('09-11 11:50'),
    lastErrorAt: null,
    lastError: null,
    used: 10,
    skipped: 0,
    failures: 0,
    version: 1,
    ...over,
  };
}

export function aCandidate(from: string, to: string, over: Partial<Candidate> = {}): Candidate {
  return {
    meetingId: null,
    type: 'standing-committee',
    hostBodyId: body('own'),
    firm: true,
    urgent: false,
    kinds: [],
    sittings: [{ period: { start: at(from), end: at(to) }, venueId: null }],
    bodyIds: [],
    personIds: [],
    trips: [],
    previousOn: null,
    ...over,
  };
}

const cited = {
  basis: { 'zh-CN': '办公室惯例', en: 'office habit' },
  force: 'office',
  confidence: 'D',
  statutory: false,
} as const;

export const planning: PlanningRules = {
  severity: {
    venue: 'block',
    vehicle: 'block',
    person: 'block',
    body: 'warn',
    apart: 'block',
    travel: 'warn',
    deadline: 'block',
    holiday: 'block',
    season: 'note',
    linkage: 'warn',
    unknown: 'note',
  },
  habits: {} as PlanningRules['habits'],
  seasons: [],
  linkages: [],
  travel: { sameAddressMinutes: 5, otherAddressMinutes: 25, pairs: [] },
  apart: [],
  uploadStaleDays: 7,
  followUpSoonDays: 7,
  halfDays: {
    morning: { from: '08:30', to: '12:00' },
    afternoon: { from: '14:00', to: '18:00' },
    evening: { from: '19:00', to: '21:00' },
  },
  likelyHolidays: [
    { name: { 'zh-CN': '春节', en: 'Spring Festival' }, from: '2027-02-05', to: '2027-02-12' },
  ],
};

export const linkage = {
  ...cited,
  id: 'cppcc',
  title: { 'zh-CN': '政协早一天', en: 'CPPCC a day earlier' },
  types: ['congress'],
  bodyKinds: ['cppcc'],
  leadDays: { min: 0, max: 1 },
  sessionDays: 2,
  withinDays: 10,
} as const satisfies PlanningRules['linkages'][number];

export const season = {
  ...cited,
  id: 'flood',
  title: { 'zh-CN': '汛期', en: 'Flood season' },
  from: '06-01',
  to: '09-15',
  types: [],
} as const satisfies PlanningRules['seasons'][number];

/** 2026 as far as these tests need it: National Day off, 20 September and 10 October worked. */
export const holidays2026: HolidayTable = {
  year: 2026,
  source: [],
  published: '2025-11-04',
  off: new Map(
    [1, 2, 3, 4, 5, 6, 7].map((day) => [`2026-10-0${day}`, { 'zh-CN': '国庆节', en: 'National Day' }]),
  ),
  work: new Set(['2026-09-20', '2026-10-10']),
};

export const noRules: RulePack = {
  id: 'none',
  title: { 'zh-CN': '无', en: 'None' },
  rules: [],
  parameters: new Map(),
};

/** Seven days' notice, set by law, and a month's informal notice by habit. */
export const noticeRules: RulePack = {
  ...noRules,
  rules: [
    {
      ...cited,
      id: 'DL-C-7a',
      title: { 'zh-CN': '正式会议通知', en: 'Formal notice' },
      types: ['standing-committee'],
      levels: [],
      appliesToKinds: [],
      direction: 'before',
      span: { unit: 'days', count: 7 },
      anchor: 'meeting',
      assume: null,
      from: { 'zh-CN': '办公室', en: 'Office' },
      to: { 'zh-CN': '组成人员', en: 'Members' },
      force: 'statute',
      statutory: true,
      only: [],
      waivedBy: ['called-specially'],
      metBy: 'notice',
    },
    {
      ...cited,
      id: 'DL-C-20',
      title: { 'zh-CN': '报告初稿征求意见', en: 'Draft report' },
      types: ['standing-committee'],
      levels: [],
      appliesToKinds: ['report'],
      direction: 'before',
      span: { unit: 'days', count: 20 },
      anchor: 'meeting',
      assume: null,
      from: { 'zh-CN': '报告机关', en: 'Reporting body' },
      to: { 'zh-CN': '委室', en: 'Department' },
      force: 'statute',
      statutory: true,
      only: [],
      waivedBy: [],
      metBy: null,
    },
  ],
};

/** It is noon on Friday 11 September 2026. */
export function aGround(over: Partial<ClashGround> = {}): ClashGround {
  return {
    now: at('09-11 12:00'),
    zone: 'Asia/Shanghai',
    commitments: [],
    sources: [aSource('government-calendar')],
    bodies: [aBody('own', { kind: 'own', precedence: 20 }), aBody('government', { precedence: 30 })],
    venues: [],
    vehicles: [],
    trips: [],
    posts: [],
    staleAfterHours: 24,
    holidays: new Map([[2026, holidays2026]]),
    rules: noRules,
    planning,
    intervals: [],
    ...over,
  };
}
