import { Temporal } from 'temporal-polyfill';
import type { MarkKind } from '#app/_ui/severity.tsx';
import type { Light } from '#lib/domain/follow-ups/follow-up.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { longDate, shortDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { FollowUpView } from '#lib/usecases/follow-ups/queries.ts';

/** A matter with its days in words. */
export interface WordedFollowUp extends FollowUpView {
  readonly mark: MarkKind;
  /** 还有 3 天, 超期 2 天, 没有期限. */
  readonly left: string;
  /** 2026年12月3日（星期四）; empty: no day is set. */
  readonly due: string;
  readonly handed: string;
  readonly closedLine: string;
  readonly said: readonly {
    readonly id: string;
    readonly words: string;
    readonly trouble: string;
    readonly who: string;
  }[];
}

const markOf: Readonly<Record<Light, MarkKind>> = {
  closed: 'ok',
  late: 'block',
  soon: 'warn',
  'in-time': 'due',
  undated: 'note',
};

/** The last report first. */
export function wordFollowUp(locale: Locale, followUp: FollowUpView, zone: string): WordedFollowUp {
  const w = words(locale, 'followUps');
  const { light, daysLeft, dueOn, handedOn, closedOn, closing, reports } = followUp;
  const day = (iso: string): string => longDate(locale, Temporal.PlainDate.from(iso));
  return {
    ...followUp,
    mark: markOf[light],
    left: w(`light.${light}`, { n: Math.abs(daysLeft ?? 0) }),
    due: dueOn === null ? '' : day(dueOn),
    handed: w('handed', { day: day(handedOn) }),
    closedLine: closedOn === null ? '' : w('closedLine', { day: day(closedOn), words: closing }),
    said: reports
      .map(({ id, words: text, trouble, by, at }) => ({
        ...{ id, words: text, trouble },
        who: w('reported', {
          by,
          day: shortDate(locale, Temporal.Instant.from(at).toZonedDateTimeISO(zone)),
        }),
      }))
      .reverse(),
  };
}
