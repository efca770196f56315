import type { Versioned } from '#lib/domain/refusal.ts';
import { HALL } from '#lib/domain/ripple/hall.ts';
import { words } from './catalogue.ts';
import { field, type VersionField, versionFields } from './version-fields.ts';
import { choice, day, each, list, name, type ReadValue, text, when, yesNo } from './version-values.ts';

/** Titles of the items, in order: what stands on an agenda. */
const titles: ReadValue = list((item, reading) => text((item as { title?: unknown }).title, reading));

/** The papers an event of printing speaks of. */
const printed: ReadValue = list((row, reading) => {
  const { artefact } = row as { readonly artefact?: unknown };
  return artefact === HALL
    ? words(reading.locale, 'audit')('toldInHall')
    : choice('printing', 'artefact')(artefact, reading);
});

/** People with their part, as an attendance list has them. */
const attending: ReadValue = list((row, reading) => {
  const { personId, capacity, leave } = row as Readonly<Record<string, unknown>>;
  const part = choice('terms', 'capacity')(capacity, reading);
  const away = leave ? words(reading.locale, 'audit')('away') : '';
  return `${name(personId, reading)}${[part, away]
    .filter(Boolean)
    .map((word) => `（${word}）`)
    .join('')}`;
});

/** Whom somebody moved by hand. */
const movedPeople: ReadValue = (value, reading) =>
  [...new Set(each(value).map((move) => name((move as { personId?: unknown }).personId, reading)))]
    .filter(Boolean)
    .join(words(reading.locale, 'common')('listSeparator'));

const calendar: readonly VersionField[] = [
  field('bodyId', 'fields', 'bodyId', name),
  field('name', 'audit', 'field.calendar'),
  field('kind', 'audit', 'field.kind', choice('calendar', 'source')),
  field('url', 'audit', 'field.host'),
  field('used', 'audit', 'field.used'),
];

/** What an event of the trail is read by, where it is not compared field by field when two save at once. */
const more: Readonly<Record<string, readonly VersionField[]>> = {
  'calendar-source': calendar,
  commitment: [
    field('bodyId', 'fields', 'bodyId', name),
    field('summary', 'audit', 'field.summary'),
    field('start', 'audit', 'field.from', when),
    field('end', 'audit', 'field.to', when),
    field('location', 'audit', 'field.location'),
    field('firm', 'audit', 'field.firm', yesNo),
    field('personIds', 'audit', 'field.people', list(name)),
  ],
  feed: [
    field('bodyId', 'fields', 'bodyId', name),
    field('shareLevel', 'bodies', 'sharing', choice('terms', 'share')),
    field('revokedAt', 'audit', 'field.revoked', when),
  ],
  'busy-link': [
    field('bodyId', 'fields', 'bodyId', name),
    field('holder', 'busyLink', 'holder'),
    field('weeks', 'busyLink', 'weeks'),
    field('expiresAt', 'busyLink', 'expires', when),
    field('revokedAt', 'audit', 'field.revoked', when),
  ],
  printing: [field('', 'audit', 'field.papers', printed)],
  rehearsal: [
    field('state', 'audit', 'field.state', choice('audit', 'mark')),
    field('note', 'audit', 'field.note'),
    field('owner', 'audit', 'field.owner'),
    field('dueOn', 'audit', 'field.due', day),
    field('reason', 'audit', 'field.reason'),
  ],
  meeting: [
    field('type', 'audit', 'field.type', choice('terms', 'type')),
    field('state', 'audit', 'field.state', choice('terms', 'state')),
    field('adoptedAt', 'audit', 'field.adopted', when),
  ],
  invitation: [
    field('people', 'audit', 'field.people', list(name)),
    field('personId', 'audit', 'field.person', name),
    field('reply', 'invitation', 'reply', choice('invitation', 'reply')),
    field('reason', 'audit', 'field.reason'),
  ],
  agenda: [
    field('items', 'audit', 'field.items', titles),
    field('adoptedAt', 'audit', 'field.adopted', when),
  ],
  attendance: [field('', 'audit', 'field.people', attending)],
  seating: [field('moves', 'audit', 'field.moved', movedPeople)],
  consultation: [field('personId', 'audit', 'field.person', name), ...versionFields.opinion],
};

/** How an event about this kind of thing is read: by the fields two versions are compared by, and what only the trail has. */
export function auditFields(entity: string): readonly VersionField[] {
  const compared = Object.hasOwn(versionFields, entity) ? versionFields[entity as Versioned] : [];
  return [...compared, ...(more[entity] ?? [])];
}
