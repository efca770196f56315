import { meetingTypes } from '#lib/domain/meetings/meeting-type.ts';
import { clashKinds } from '#lib/domain/office/office.ts';
import type { Versioned } from '#lib/domain/refusal.ts';
import type { Noun, NounMessages } from './catalogue.ts';
import {
  apartPairs,
  halfDays,
  measuredWays,
  orTemplate,
  ranks,
  seasons,
  slotWish,
} from './convention-values.ts';
import {
  candidates,
  chairs,
  choice,
  day,
  list,
  name,
  posts,
  type ReadValue,
  seats,
  sittings,
  text,
  when,
  yesNo,
} from './version-values.ts';

/** One field of a version: where its value is, the label its form gives it, and how the value is read out. */
export interface VersionField {
  readonly path: readonly string[];
  readonly label: { readonly noun: Noun; readonly key: string };
  readonly read: ReadValue;
}

/** A field by its dotted path; an empty path is the version itself. */
export function field<N extends Noun>(
  path: string,
  noun: N,
  key: keyof NounMessages<N> & string,
  read: ReadValue = text,
): VersionField {
  return { path: path === '' ? [] : path.split('.'), label: { noun, key }, read };
}

const weights = clashKinds.map((kind) =>
  field(`severity.${kind}`, 'settings', `clash.${kind}`, orTemplate(choice('terms', 'severity'))),
);
const habits = meetingTypes.map((type) =>
  field(`habits.${type}`, 'terms', `type.${type}`, orTemplate(slotWish)),
);

const counts = (['votingRows', 'nonVotingRows', 'publicRows', 'head', 'left', 'right', 'outer'] as const).map(
  (count) => field(`shape.${count}`, 'venues', `shape.${count}`),
);
const pitches = (['seat', 'rostrum', 'row', 'aisle'] as const).map((pitch) =>
  field(`shape.pitches.${pitch}`, 'venues', `pitch.${pitch}`),
);

/**
 * What two versions of a thing are compared by, in the order of its form. Agenda, attendance, seating, script and wording are
 * drawn by their own pages: nobody reads them field by field.
 */
export const versionFields: Readonly<Record<Versioned, readonly VersionField[]>> = {
  office: [
    field('name', 'settings', 'name'),
    field('shortName', 'settings', 'shortName'),
    field('locality', 'settings', 'locality'),
    field('localityEn', 'settings', 'localityEn'),
    field('term', 'settings', 'term'),
    field('zone', 'settings', 'zone'),
    field('locale', 'settings', 'locale', choice('settings', 'locale')),
    field('defaultStart', 'settings', 'defaultStart'),
    field('rulePack', 'settings', 'rulePack', name),
    field('seating.even', 'settings', 'even', choice('settings', 'even')),
    field('seating.two', 'settings', 'two', choice('settings', 'even')),
    field('seating.nameOrder', 'settings', 'nameOrder', choice('settings', 'nameOrder')),
    field('seating.termBegan', 'settings', 'termBegan'),
    field('seating.rotateYearly', 'settings', 'rotateYearly'),
    field('seating.facesDoor', 'settings', 'facesDoor', choice('settings', 'facesDoor')),
    field('allowedHosts', 'settings', 'allowedHosts', list(text)),
    field('staleAfterHours', 'settings', 'staleAfterHours'),
  ],
  conventions: [
    ...weights,
    field('apart', 'conventions', 'apart', apartPairs),
    ...habits,
    field('seasons', 'conventions', 'seasons', orTemplate(seasons)),
    field('travel.sameAddressMinutes', 'conventions', 'sameAddress', orTemplate(text)),
    field('travel.otherAddressMinutes', 'conventions', 'otherAddress', orTemplate(text)),
    field('travel.pairs', 'conventions', 'pairs', orTemplate(measuredWays)),
    field('uploadStaleDays', 'conventions', 'uploadStaleDays', orTemplate(text)),
    field('followUpSoonDays', 'conventions', 'followUpSoonDays', orTemplate(text)),
    field('halfDays', 'conventions', 'halfDays', orTemplate(halfDays)),
  ],
  precedence: [field('ranks', 'conventions', 'precedence', ranks)],
  person: [
    field('name', 'people', 'name'),
    field('gender', 'people', 'gender', choice('people', 'gender')),
    field('ethnicity', 'people', 'ethnicity'),
    field('phone', 'people', 'phone'),
    field('email', 'people', 'email'),
    field('reading', 'people', 'reading'),
    field('namesakeNote', 'people', 'namesakeNote'),
    field('diet', 'people', 'diet'),
    field('access', 'people', 'access'),
    field('needsUse', 'people', 'needsUse', choice('people', 'needsUse')),
    field('consent', 'people', 'consent'),
    field('memberships', 'people', 'posts', posts),
  ],
  'rank-table': [field('name', 'ranks', 'name'), field('ranks', 'ranks', 'order', list(list(name)))],
  strokes: [field('strokes', 'strokes', 'strokes'), field('source', 'strokes', 'source')],
  venue: [
    field('name', 'venues', 'field.name'),
    field('address', 'venues', 'field.address'),
    field('capacity', 'venues', 'field.capacity'),
    field('setUpMinutes', 'venues', 'field.setUpMinutes'),
    field('clearDownMinutes', 'venues', 'field.clearDownMinutes'),
    field('surveyedOn', 'venues', 'field.surveyedOn', day),
    field('seats', 'venues', 'col.seats', seats),
    field('shape.kind', 'venues', 'kind', choice('venues', 'kind')),
    field('shape.rostrum', 'venues', 'shape.rostrum', list(text)),
    field('shape.blocks', 'venues', 'shape.blocks', list(text)),
    ...counts,
    ...pitches,
  ],
  vehicle: [
    ...(['plate', 'model', 'seats', 'driver', 'driverPhone'] as const).map((path) =>
      field(path, 'vehicles', path),
    ),
    field('retiredOn', 'vehicles', 'retiredOn', day),
  ],
  trip: [
    field('vehicleId', 'vehicles', 'vehicle', name),
    field('start', 'vehicles', 'start', when),
    field('end', 'vehicles', 'end', when),
    field('from', 'vehicles', 'from'),
    field('riders', 'vehicles', 'riders'),
    field('riderCount', 'vehicles', 'riderCount'),
  ],
  body: [
    field('name', 'bodies', 'name'),
    field('shortName', 'bodies', 'shortName'),
    field('kind', 'bodies', 'kind', choice('bodies', 'kind')),
    field('parentId', 'bodies', 'parent', name),
    field('precedence', 'bodies', 'precedence'),
    field('shareLevel', 'bodies', 'sharing', choice('terms', 'share')),
    field('contactName', 'bodies', 'contactName'),
    field('contactPhone', 'bodies', 'contactPhone'),
  ],
  account: [
    field('name', 'settings', 'users.name'),
    field('email', 'settings', 'users.email'),
    field('role', 'settings', 'users.role', choice('terms', 'role')),
    field('bodyId', 'settings', 'users.body', name),
    field('personId', 'settings', 'users.person', name),
  ],
  meeting: [
    field('title', 'overview', 'fullTitle'),
    field('shortTitle', 'overview', 'shortTitle'),
    field('term', 'overview', 'term'),
    field('number', 'overview', 'number'),
    field('urgentCause', 'overview', 'urgentCause'),
    field('chairs', 'overview', 'chair', chairs),
    field('sittings', 'overview', 'when', sittings),
  ],
  task: [
    field('title', 'overview', 'taskTitle'),
    field('departmentId', 'overview', 'department', name),
    field('ownerName', 'overview', 'owner'),
    field('dueOn', 'overview', 'dueOn', day),
    field('deliverable', 'overview', 'deliverable'),
    field('receiverName', 'overview', 'receiver'),
  ],
  lesson: [
    field('what', 'lessons', 'what'),
    field('check', 'lessons', 'check'),
    field('cause', 'lessons', 'cause'),
    field('types', 'lessons', 'types', list(choice('terms', 'type'))),
    field('retired', 'lessons', 'retiredField', yesNo),
  ],
  'follow-up': [
    field('kind', 'followUps', 'kind', choice('followUps', 'kind')),
    field('title', 'followUps', 'what'),
    field('bodyId', 'followUps', 'body', name),
    field('ownerName', 'followUps', 'owner'),
    field('assisting', 'followUps', 'assisting'),
    field('handedOn', 'followUps', 'handedOn', day),
    field('dueOn', 'followUps', 'dueOn', day),
    field('urgent', 'followUps', 'urgent', yesNo),
    field('closedOn', 'followUps', 'closedOn', day),
    field('closing', 'followUps', 'closing'),
    field('words', 'followUps', 'words'),
    field('trouble', 'followUps', 'trouble'),
  ],
  consultation: [
    field('personIds', 'consultation', 'askWhom', list(name)),
    field('itemIds', 'consultation', 'askWhat', list(name)),
    field('dueAt', 'consultation', 'askUntil', when),
    field('message', 'consultation', 'message'),
  ],
  opinion: [
    field('answer', 'consultation', 'answer', choice('terms', 'answer')),
    field('words', 'consultation', 'words'),
    field('decision.kind', 'consultation', 'decideAs', choice('terms', 'decision')),
    field('decision.note', 'consultation', 'note'),
  ],
  dispatch: [
    field('headed', 'dispatch', 'headed', yesNo),
    field('code', 'dispatch', 'code'),
    field('year', 'dispatch', 'year'),
    field('sequence', 'dispatch', 'sequence'),
    field('addressees', 'dispatch', 'addressees'),
    field('copies', 'dispatch', 'copies'),
    field('attachments', 'dispatch', 'attachments', list(text)),
    field('sealed', 'dispatch', 'sealed', yesNo),
    field('datedOn', 'dispatch', 'datedOn', day),
    field('issuedOn', 'dispatch', 'issuedOn', day),
  ],
  vote: [
    ...(
      ['present', 'yes', 'no', 'abstain', 'notVoted', 'handedOut', 'collected', 'void', 'seats'] as const
    ).map((path) => field(path, 'votes', path)),
    field('candidates', 'votes', 'candidates', candidates),
    field('outcome', 'votes', 'outcome', choice('votes', 'outcome')),
    field('reason', 'votes', 'reason'),
  ],
  finding: [],
  wording: [],
  agenda: [],
  attendance: [],
  script: [],
  seating: [],
};
