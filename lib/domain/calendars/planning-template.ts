import { itemKinds, stepKinds } from '../agendas/agenda.ts';
import { type BodyKind, bodyKinds } from '../bodies/body.ts';
import { severities } from '../finding.ts';
import type { LocalText } from '../local-text.ts';
import { type MeetingType, meetingTypes } from '../meetings/meeting-type.ts';
import { type ClashKind, clashKinds } from '../office/office.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type Cited, confidences, forces } from '../time/rule-parameters.ts';
import {
  checkFields,
  fault,
  type JsonObject,
  type Reading,
  readBoolean,
  readDate,
  readList,
  readLocalText,
  readObject,
  readOneOf,
  readText,
  readWholeNumber,
  readWords,
  type TemplateFault,
} from '../time/template-fields.ts';
import { voteMethods } from '../votes/vote-method.ts';
import type {
  HalfDays,
  LikelyHoliday,
  Linkage,
  PlanningRules,
  Season,
  SkeletonStep,
  SlotHabit,
  Stretch,
  Travel,
} from './planning-rules.ts';

const citedFields = ['basis', 'force', 'confidence', 'statutory'];

const templateFields = [
  'severity',
  'habits',
  'seasons',
  'linkages',
  'travel',
  'uploadStaleDays',
  'followUpSoonDays',
  'halfDays',
  'likelyHolidays',
];

/** Reads `templates/planning/planning.json`. Refused with every fault, each naming entry and field. */
export function parsePlanningRules(json: unknown): Result<PlanningRules, readonly TemplateFault[]> {
  const reading: Reading = { where: 'planning', faults: [] };
  const object = readObject(json, '', reading) ?? {};
  checkFields(object, templateFields, reading);
  const severity = readSeverity(object.severity, reading);
  const habits = readHabits(object.habits, reading);
  const seasons = readEach(object.seasons, 'seasons', reading, readSeason);
  const linkages = readEach(object.linkages, 'linkages', reading, readLinkage);
  const likelyHolidays = readEach(object.likelyHolidays, 'likelyHolidays', reading, readLikely);
  const travel = readTravel(object.travel, reading);
  const uploadStaleDays = readWholeNumber(object.uploadStaleDays, 'uploadStaleDays', reading);
  const followUpSoonDays = readWholeNumber(object.followUpSoonDays, 'followUpSoonDays', reading);
  const halfDays = readHalfDays(object.halfDays, reading);
  if (!travel || !halfDays || uploadStaleDays === null || followUpSoonDays === null)
    return refuse(reading.faults);
  if (reading.faults.length > 0) return refuse(reading.faults);
  const rest = { uploadStaleDays, followUpSoonDays, halfDays, likelyHolidays };
  // Which bodies are kept apart only an office knows: a template has no bodies.
  return ok({ severity, habits, seasons, linkages, travel, apart: [], ...rest });
}

type EntryReader<T> = (object: JsonObject, field: string, reading: Reading) => T | null;

function readEach<T>(value: unknown, field: string, reading: Reading, read: EntryReader<T>): readonly T[] {
  return (readList(value, field, reading) ?? []).flatMap((entry, index) => {
    const name = `${field}[${index}]`;
    const object = readObject(entry, name, reading);
    return (object && read(object, name, reading)) ?? [];
  });
}

function readSeverity(value: unknown, reading: Reading): PlanningRules['severity'] {
  const object = readObject(value, 'severity', reading) ?? {};
  checkFields(object, clashKinds, reading);
  const weights = clashKinds.map((kind) => [
    kind,
    readOneOf(object[kind], severities, `severity.${kind}`, reading),
  ]);
  return Object.fromEntries(weights) as Record<ClashKind, PlanningRules['severity'][ClashKind]>;
}

function readHabits(value: unknown, reading: Reading): PlanningRules['habits'] {
  const object = readObject(value, 'habits', reading) ?? {};
  checkFields(object, meetingTypes, reading);
  const habits = meetingTypes.map((type) => [type, readHabit(object[type], `habits.${type}`, reading)]);
  return Object.fromEntries(habits) as Record<MeetingType, SlotHabit>;
}

function readHabit(value: unknown, field: string, reading: Reading): SlotHabit | null {
  const object = readObject(value, field, reading);
  if (!object) return null;
  checkFields(object, ['weekdays', 'starts', 'minutes', 'steps'], reading);
  const weekdays = readList(object.weekdays, `${field}.weekdays`, reading) ?? [];
  const starts = readList(object.starts, `${field}.starts`, reading) ?? [];
  const minutes = readWholeNumber(object.minutes, `${field}.minutes`, reading);
  if (!weekdays.every((day) => Number.isInteger(day) && (day as number) >= 1 && (day as number) <= 7)) {
    return fault(reading, `${field}.weekdays`, 'not-one-of', weekdays);
  }
  if (!starts.every((start) => /^([01]\d|2[0-3]):[0-5]\d$/.test(String(start)))) {
    return fault(reading, `${field}.starts`, 'not-one-of', starts);
  }
  const steps = readEach(object.steps, `${field}.steps`, reading, readStep);
  return minutes === null
    ? null
    : { weekdays: weekdays as readonly number[], starts: starts.map(String), minutes, steps };
}

function readStep(object: JsonObject, field: string, reading: Reading): SkeletonStep | null {
  checkFields(object, ['kind', 'minutes', 'vote'], reading);
  const kind = readOneOf(object.kind, [...itemKinds, ...stepKinds], `${field}.kind`, reading);
  const minutes = readWholeNumber(object.minutes, `${field}.minutes`, reading);
  const vote = object.vote === null ? null : readOneOf(object.vote, voteMethods, `${field}.vote`, reading);
  return kind === null || minutes === null ? null : { kind, minutes, vote };
}

function readSeason(object: JsonObject, field: string, reading: Reading): Season | null {
  checkFields(object, ['id', 'title', 'from', 'to', 'types', ...citedFields], reading);
  const entry = readEntry(object, field, reading);
  const from = readMonthDay(object.from, `${field}.from`, reading);
  const to = readMonthDay(object.to, `${field}.to`, reading);
  const types = readWords(object.types, meetingTypes, `${field}.types`, reading);
  return entry && from && to && types ? { ...entry, from, to, types } : null;
}

function readLinkage(object: JsonObject, field: string, reading: Reading): Linkage | null {
  const fields = ['id', 'title', 'types', 'bodyKinds', 'leadDays', 'sessionDays', 'withinDays'];
  checkFields(object, [...fields, ...citedFields], reading);
  const entry = readEntry(object, field, reading);
  const types = readWords(object.types, meetingTypes, `${field}.types`, reading);
  const kinds = readWords<BodyKind>(object.bodyKinds, bodyKinds, `${field}.bodyKinds`, reading);
  const lead = readObject(object.leadDays, `${field}.leadDays`, reading) ?? {};
  const min = readWholeNumber(lead.min, `${field}.leadDays.min`, reading);
  const max = readWholeNumber(lead.max, `${field}.leadDays.max`, reading);
  const sessionDays = readWholeNumber(object.sessionDays, `${field}.sessionDays`, reading);
  const withinDays = readWholeNumber(object.withinDays, `${field}.withinDays`, reading);
  if (!entry || !types || !kinds || min === null || max === null) return null;
  if (sessionDays === null || withinDays === null) return null;
  return { ...entry, types, bodyKinds: kinds, leadDays: { min, max }, sessionDays, withinDays };
}

function readEntry(
  object: JsonObject,
  field: string,
  reading: Reading,
): ({ readonly id: string; readonly title: LocalText } & Cited) | null {
  const id = readText(object.id, `${field}.id`, reading);
  const title = readLocalText(object.title, `${field}.title`, reading);
  const basis = readLocalText(object.basis, `${field}.basis`, reading);
  const force = readOneOf(object.force, forces, `${field}.force`, reading);
  const confidence = readOneOf(object.confidence, confidences, `${field}.confidence`, reading);
  const statutory = readBoolean(object.statutory, `${field}.statutory`, reading);
  if (id === null || !title || !basis || !force || !confidence || statutory === null) return null;
  return { id, title, basis, force, confidence, statutory };
}

function readMonthDay(value: unknown, field: string, reading: Reading): string | null {
  const text = readText(value, field, reading);
  if (text === null) return null;
  return /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)
    ? text
    : fault(reading, field, 'not-a-date', text);
}

function readTravel(value: unknown, reading: Reading): Travel | null {
  const object = readObject(value, 'travel', reading);
  if (!object) return null;
  checkFields(object, ['sameAddressMinutes', 'otherAddressMinutes', 'pairs'], reading);
  const same = readWholeNumber(object.sameAddressMinutes, 'travel.sameAddressMinutes', reading);
  const other = readWholeNumber(object.otherAddressMinutes, 'travel.otherAddressMinutes', reading);
  const pairs = readEach(object.pairs, 'travel.pairs', reading, (pair, field, at) => {
    const from = readText(pair.from, `${field}.from`, at);
    const to = readText(pair.to, `${field}.to`, at);
    const minutes = readWholeNumber(pair.minutes, `${field}.minutes`, at);
    return from !== null && to !== null && minutes !== null ? { from, to, minutes } : null;
  });
  return same === null || other === null
    ? null
    : { sameAddressMinutes: same, otherAddressMinutes: other, pairs };
}

function readHalfDays(value: unknown, reading: Reading): HalfDays | null {
  const object = readObject(value, 'halfDays', reading);
  if (!object) return null;
  checkFields(object, ['morning', 'afternoon', 'evening'], reading);
  const morning = readStretch(object.morning, 'halfDays.morning', reading);
  const afternoon = readStretch(object.afternoon, 'halfDays.afternoon', reading);
  const evening = readStretch(object.evening, 'halfDays.evening', reading);
  if (!morning || !afternoon || !evening) return null;
  const inOrder = morning.to <= afternoon.from && afternoon.to <= evening.from;
  return inOrder
    ? { morning, afternoon, evening }
    : fault(reading, 'halfDays', 'out-of-order', afternoon.from);
}

function readStretch(value: unknown, field: string, reading: Reading): Stretch | null {
  const object = readObject(value, field, reading);
  if (!object) return null;
  checkFields(object, ['from', 'to'], reading);
  const [from, to] = [
    readText(object.from, `${field}.from`, reading),
    readText(object.to, `${field}.to`, reading),
  ];
  if (from === null || to === null) return null;
  const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
  if (!clock.test(from) || !clock.test(to)) return fault(reading, field, 'not-one-of', [from, to]);
  return from < to ? { from, to } : fault(reading, `${field}.to`, 'out-of-order', to);
}

function readLikely(object: JsonObject, field: string, reading: Reading): LikelyHoliday | null {
  checkFields(object, ['name', 'from', 'to'], reading);
  const name = readLocalText(object.name, `${field}.name`, reading);
  const from = readDate(object.from, `${field}.from`, reading);
  const to = readDate(object.to, `${field}.to`, reading);
  if (!name || from === null || to === null) return null;
  return from <= to ? { name, from, to } : fault(reading, `${field}.to`, 'out-of-order', to);
}
