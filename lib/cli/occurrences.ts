import type { Occurrence } from '#lib/ical/occurrence.ts';
import { findOccurrences } from '#lib/ical/occurrences.ts';
import type { Zone } from '#lib/ical/zone.ts';
import { instantText, printRows, printWarnings, readCalendarInput } from './calendar-input.ts';
import type { Command } from './command.ts';

export const command: Command = {
  summary: 'The occurrences of a calendar file that overlap a window, as JSON',
  usage: 'occurrences FILE --from T --to T [--zone Z]',
  run: async (args, terminal) => {
    const { calendar, window, zone } = await readCalendarInput(args, terminal);
    const { occurrences, warnings } = findOccurrences(calendar, window, zone);
    printWarnings(warnings, terminal);
    printRows(occurrences, (occurrence) => occurrenceRow(occurrence, zone), terminal);
  },
};

function occurrenceRow(occurrence: Occurrence, zone: Zone): object {
  const { event, start, end, allDay, startDate, endDate } = occurrence;
  return {
    uid: event.uid,
    summary: event.summary,
    start: startDate ?? instantText(start, zone),
    end: endDate ?? instantText(end, zone),
    allDay,
    status: event.status,
    transparent: event.transparent,
  };
}
