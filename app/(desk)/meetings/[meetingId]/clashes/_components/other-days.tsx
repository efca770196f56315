import type { ReactElement } from 'react';
import { words } from '#lib/i18n/catalogue.ts';
import type { Context } from '#lib/usecases/context.ts';
import type { ClashPage } from '#lib/usecases/planning/clash-page.ts';
import { findTimes } from '#lib/usecases/planning/find-times.ts';
import { findTimesInput } from '#lib/usecases/planning/input.ts';
import { shown } from '#lib/web/session.ts';
import { DayChoices } from './day-choices.tsx';

/** Three months are looked through: what lies further off is found on the calendar. */
const days = 92;
const most = 3;

/** The best other days, drawn when they are found; the page does not wait for them. */
export async function OtherDays({
  page,
  context,
}: {
  readonly page: ClashPage;
  readonly context: Context;
}): Promise<ReactElement> {
  const { id, type, urgentCause, sittings } = page.meeting;
  const input = findTimesInput.parse({ meetingId: id, type, urgentCause, sittings, from: page.today, days });
  const { slots } = shown(await findTimes(context, input));
  const [first] = sittings;
  const others = slots.filter(({ day }) => day !== first?.day).slice(0, most);
  if (others.length === 0) {
    return <p className="note">{words(context.locale, 'planning')('noOther')}</p>;
  }
  return <DayChoices page={page} slots={others} />;
}
