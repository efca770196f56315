import { type BusyTime, findFreeBusy } from '#lib/ical/free-busy.ts';
import { instantText, printRows, printWarnings, readCalendarInput } from './calendar-input.ts';
import type { Command } from './command.ts';

export const command: Command = {
  summary: 'When the owner of a calendar file is busy within a window, as JSON',
  usage: 'freebusy FILE --from T --to T [--zone Z]',
  run: async (args, terminal) => {
    const { calendar, window, zone } = await readCalendarInput(args, terminal);
    const { busy, warnings } = findFreeBusy(calendar, window, zone);
    printWarnings(warnings, terminal);
    const rowOf = ({ type, start, end }: BusyTime) => ({
      type,
      start: instantText(start, zone),
      end: instantText(end, zone),
    });
    printRows(busy, rowOf, terminal);
  },
};
