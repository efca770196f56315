import type { Commitment } from '#lib/domain/calendars/commitment.ts';
import { isSaidAlike } from '#lib/domain/calendars/said-time.ts';
import type { PlanEntry } from '#lib/domain/calendars/weekly-plan/weekly-plan.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { periodWords } from '#lib/i18n/period-words.ts';
import { planFaultWords } from '../calendars/plan-words.ts';
import { hashOf } from '../guest-links.ts';
import type { LinkContext } from './open.ts';
import { lineName, readPasted } from './paste.ts';

/** One line as it was understood. */
export interface PasteLine {
  /** What it is kept by. */
  readonly name: string;
  readonly when: string;
  readonly what: string;
  readonly firm: boolean;
  /** The times are the office's half days, not written ones. */
  readonly assumed: PlanEntry['assumed'];
  /** Already marked, word for word. */
  readonly known: boolean;
}

/** A pasted plan before anything of it is kept: what was understood, what was not, what is not asked for. */
export interface PasteView {
  /** Which text this is. */
  readonly of: string;
  readonly text: string;
  readonly lines: readonly PasteLine[];
  readonly outside: readonly string[];
  readonly notUnderstood: readonly { readonly text: string; readonly why: string }[];
}

/** Words a pasted plan for the correspondent to look through. Nobody of ours is named in it. */
export async function viewPasted(
  context: LinkContext,
  text: string,
  said: readonly Commitment[],
): Promise<Result<PasteView, Refusal>> {
  const { locale, office } = context;
  const read = await readPasted(context, text);
  if (!read.ok) return read;
  const busy = words(locale, 'busyLink')('busy');
  const at = ({ start, end, allDay }: PlanEntry) => ({
    start: start.toZonedDateTime(office.zone).toInstant(),
    end: end.toZonedDateTime(office.zone).toInstant(),
    allDay,
  });
  const when = (entry: PlanEntry): string => periodWords(locale, at(entry), office.zone);
  const what = ({ matter, place }: PlanEntry): string => [matter, place].filter(Boolean).join(' · ') || busy;
  return ok({
    of: hashOf(text),
    text,
    lines: read.value.entries.map((entry) => {
      const saidAs = { ...at(entry), summary: entry.matter, location: entry.place, firm: entry.firm };
      return {
        name: lineName(entry),
        when: when(entry),
        what: what(entry),
        firm: entry.firm,
        assumed: entry.assumed,
        known: said.some((one) => isSaidAlike(one, saidAs)),
      };
    }),
    outside: read.value.outside.map((entry) => `${when(entry)} ${what(entry)}`),
    notUnderstood: read.value.faults.map((fault) => ({
      text: fault.text,
      why: planFaultWords(locale, fault),
    })),
  });
}
