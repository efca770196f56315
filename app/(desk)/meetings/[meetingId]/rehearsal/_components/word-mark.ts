import { Temporal } from 'temporal-polyfill';
import type { CheckMark } from '#lib/domain/rehearsals/check.ts';
import { moment, shortDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** What a person said of a line or a scene, with the hour in words. */
export interface WordedMark {
  readonly state: CheckMark['state'];
  readonly note: string;
  readonly owner: string;
  readonly dueOn: string | null;
  readonly due: string;
  readonly by: string;
  readonly when: string;
}

export function wordMark(locale: Locale, mark: CheckMark, zone: string): WordedMark {
  const { state, note, owner, dueOn, by, at } = mark;
  return {
    ...{ state, note, owner, dueOn, by },
    due: dueOn === null ? '' : shortDate(locale, Temporal.PlainDate.from(dueOn)),
    when: moment(locale, Temporal.Instant.from(at), zone),
  };
}
