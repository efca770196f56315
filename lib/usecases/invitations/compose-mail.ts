import type { Office } from '#lib/domain/office/office.ts';
import type { MailSettings, OutgoingMail } from '#lib/gateways/mail.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { periodWords } from '#lib/i18n/period-words.ts';
import { writeCalendar } from '#lib/ical/write-calendar.ts';
import type { LeasedMail } from '#lib/store/outbox.ts';

/** A message as it goes out, in the office's language: text with the person's own link, and the iTIP part (RFC 5546 3.2). */
export function composeMail(
  office: Office,
  { from, publicUrl }: MailSettings,
  mail: LeasedMail,
  token: string,
): OutgoingMail {
  const { event, method, name, address } = mail;
  const w = words(office.locale, 'invitation');
  const facts = {
    name,
    title: event.summary,
    when: periodWords(office.locale, { ...event, allDay: false }, office.zone),
    place: event.place || w('mail.noPlace'),
    office: office.name,
    link: new URL(`/door/reply/${token}`, publicUrl).href,
  };
  const kind = kindOf(mail);
  const domain = from.address.split('@')[1];
  return {
    messageId: `<${mail.id}@${domain}>`,
    to: { name, address },
    subject: w(`mail.subject.${kind}`, facts),
    text: w(`mail.text.${kind}`, facts),
    calendar: {
      method: method === 'cancel' ? 'CANCEL' : 'REQUEST',
      text: writeCalendar({
        name: office.shortName,
        method,
        events: [
          {
            uid: `${event.sittingId}@huiqian`,
            summary: event.summary,
            ...(event.place === '' ? {} : { location: event.place }),
            ...(method === 'cancel' ? {} : { description: w('mail.description', facts) }),
            start: event.start,
            end: event.end,
            zone: office.zone,
            status: method === 'cancel' ? 'cancelled' : event.tentative ? 'tentative' : 'confirmed',
            sequence: mail.sequence,
            lastModified: mail.queuedAt,
            organizer: { name: from.name || office.name, email: from.address },
            attendees: [{ name, email: address }],
          },
        ],
      }),
    },
  };
}

/** What a message is about; a cancellation: of the meeting, of one sitting of a meeting that stands, or for this person alone. */
function kindOf({ method, event, isOff, isListed }: LeasedMail) {
  if (method === 'request') return event.tentative ? 'tentative' : 'request';
  if (isOff) return 'off';
  return isListed ? 'sittingOff' : 'notAsked';
}
