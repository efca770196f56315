import { numberItemsOf } from '#lib/domain/agendas/numbering.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { holdBackNames } from '#lib/domain/dossier/hold-back-names.ts';
import type { Sitting } from '#lib/domain/meetings/meeting.ts';
import { hanNumeral } from '#lib/domain/meetings/numerals.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { placeWords } from '#lib/i18n/place-words.ts';
import { type PublishedEvent, writeCalendar } from '#lib/ical/write-calendar.ts';
import { findMeetingStamp, type MeetingStamp } from '#lib/store/meeting-stamp.ts';
import type { Context } from '../context.ts';
import { contentTypes } from './artefacts.ts';
import type { RenderedFile } from './render-one.ts';

/** `meeting.ics`: every sitting as an event for those who attend, with the items it deals with. */
export async function renderCalendar(
  context: Context,
  { dossier }: { readonly dossier: Dossier },
): Promise<Result<RenderedFile, Refusal>> {
  const { meeting, office } = dossier;
  const t = words(office.locale, 'printing');
  const outward = holdBackNames(dossier, { title: t('personnel'), name: t('withheldName') });
  const stamp = await findMeetingStamp(context.db, meeting.id);
  const text = writeCalendar({
    name: meeting.shortTitle,
    method: 'publish',
    events: meeting.sittings.map((sitting) => eventOf(outward, sitting, stamp)),
  });
  return ok({
    bytes: new TextEncoder().encode(text),
    contentType: contentTypes.ics,
    fileName: `${meeting.shortTitle} ${t('pack.calendar')}.ics`,
  });
}

const statuses = { tentative: 'tentative', consulting: 'tentative', cancelled: 'cancelled' } as const;

function eventOf(dossier: Dossier, sitting: Sitting, stamp: MeetingStamp): PublishedEvent {
  const { meeting, office, venues, agenda } = dossier;
  const venue = venues.find((v) => v.id === sitting.venueId);
  const numbers = numberItemsOf(meeting.type, agenda.items);
  const ordinal = office.locale === 'zh-CN' ? hanNumeral : String;
  const lines = agenda.items.flatMap((item) => {
    const number = numbers.get(item.id);
    return number === undefined
      ? []
      : [words(office.locale, 'papers')('agenda.item', { ordinal: ordinal(number), title: item.title })];
  });
  const place = placeWords(office.locale, venue);
  return {
    uid: `${sitting.id}@huiqian`,
    summary: sitting.name === '' ? meeting.title : `${meeting.title} ${sitting.name}`,
    ...(lines.length > 0 ? { description: lines.join('\n') } : {}),
    ...(place === '' ? {} : { location: place }),
    start: sitting.period.start,
    end: sitting.period.end,
    zone: office.zone,
    status: statuses[meeting.state as keyof typeof statuses] ?? 'confirmed',
    sequence: stamp.sequence,
    lastModified: stamp.updatedAt,
  };
}
