import { Temporal } from 'temporal-polyfill';
import type { Lesson } from '#lib/domain/lessons/lesson.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { longDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** A lesson with who wrote it down and when, in words. */
export interface WordedLesson extends Lesson {
  readonly recorded: string;
}

export function wordLesson(locale: Locale, lesson: Lesson, zone: string): WordedLesson {
  const day = longDate(locale, Temporal.Instant.from(lesson.recordedAt).toZonedDateTimeISO(zone));
  return { ...lesson, recorded: words(locale, 'lessons')('recordedBy', { by: lesson.recordedBy, day }) };
}
