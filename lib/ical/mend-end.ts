import { DAY } from './civil.ts';
import type { EventDraft } from './read-event.ts';
import type { Reading } from './reading.ts';
import { repeats } from './series.ts';
import { shortened } from './warnings.ts';

/**
 * A date that lasts hours begins at its midnight, and a DURATION below zero is an end before the start. What repeats keeps
 * its DTSTART, which its rule and its exceptions are reckoned from: there such a DURATION is none.
 */
function mendDuration(reading: Reading, { event, backwards }: EventDraft): void {
  if (event.end !== null || event.duration === null) return;
  if (backwards !== null && repeats(event)) {
    event.duration = null;
    const { line, text } = backwards;
    reading.log.add({ kind: 'property-ignored', line, property: 'DURATION', value: shortened(text) });
    return;
  }
  const { days, seconds } = event.duration;
  if (seconds % DAY !== 0 && event.start.form === 'date') event.start = { ...event.start, form: 'floating' };
  if (backwards !== null) event.end = { ...event.start, wall: event.start.wall + days * DAY + seconds };
}

/** A start and end of different kinds are brought to one, and an end before its start changes places with it. */
export function mendEnd(reading: Reading, draft: EventDraft): void {
  mendDuration(reading, draft);
  const { start, end } = draft.event;
  if (end === null) return;
  if (start.form === 'date' && end.form !== 'date') draft.event.start = { ...end, wall: start.wall };
  if (start.form !== 'date' && end.form === 'date') draft.event.end = { ...start, wall: end.wall };
  const sameClock =
    draft.event.start.form === draft.event.end?.form && draft.event.start.zone === draft.event.end.zone;
  if (!sameClock || draft.event.end === null || draft.event.end.wall >= draft.event.start.wall) {
    if (draft.event.start.form === 'date' && draft.event.end?.wall === draft.event.start.wall) {
      draft.event.end = { ...draft.event.end, wall: draft.event.start.wall + DAY };
    }
    return;
  }
  [draft.event.start, draft.event.end] = [draft.event.end, draft.event.start];
  reading.log.add({ kind: 'end-before-start', line: draft.event.line, uid: shortened(draft.event.uid) });
}
