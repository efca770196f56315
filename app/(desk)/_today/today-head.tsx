import type { ReactElement } from 'react';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { Icon } from '#app/_ui/icon.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { hanNumeral } from '#lib/domain/meetings/numerals.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { HeldToday, TodayView } from '#lib/usecases/today/today-view.ts';
import { paths } from '#lib/web/paths.ts';
import style from './today.module.css';

interface Props {
  readonly view: TodayView;
  readonly locale: Locale;
}

/** The day, what is in hand, and how far the calendars read for us can be believed. */
export function TodayHead({ view, locale }: Props): ReactElement {
  return (
    <header className={`phead ${style.head}`}>
      <h1>{view.heading}</h1>
      <p className="sub">{summary(view, locale)}</p>
      <Sources view={view} locale={locale} />
      {view.today.map((meeting) => (
        <Held key={meeting.id} meeting={meeting} locale={locale} />
      ))}
    </header>
  );
}

/** What is held today, and what is wanted at its door: who cannot come, and the list that is signed. */
function Held({
  meeting: { id, shortTitle, at, minutes },
  locale,
}: {
  readonly meeting: HeldToday;
  readonly locale: Locale;
}): ReactElement {
  const w = words(locale, 'today');
  const left =
    minutes > 0 ? w('heldIn', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }) : w('heldNow');
  return (
    <p className={style.held}>
      <span>
        <b>{w('heldAt', { at })}</b> <HoverLink href={paths.meeting(id)}>{shortTitle}</HoverLink>{' '}
        <span className="note">{left}</span>
      </span>
      <span className={style.doors}>
        <ButtonLink href={paths.ripple(id)}>{w('heldRipple')}</ButtonLink>
        <ButtonLink href={paths.attendance(id)}>{w('heldSignIn')}</ButtonLink>
      </span>
    </p>
  );
}

function summary({ inHand, nearest }: TodayView, locale: Locale): string {
  const w = words(locale, 'today');
  if (inHand === 0) return w('summaryNone');
  const n = locale === 'zh-CN' ? counted(inHand) : inHand;
  return nearest
    ? w('summaryNearest', { n, count: inHand, day: nearest.day, title: nearest.shortTitle })
    : w('summaryUndated', { n, count: inHand });
}

/** 一个, 两个, 三个: before a measure word two is 两. */
function counted(n: number): string {
  return n === 2 ? '两' : hanNumeral(n);
}

function Sources({ view: { sources }, locale }: Props): ReactElement {
  const w = words(locale, 'today');
  const { count, read, lastRead, doubtful, mayOpen } = sources;
  if (count === 0) {
    return (
      <p className="sub end">
        {w('sourcesNone')} {mayOpen ? <HoverLink href={paths.bodies()}>{w('connect')}</HoverLink> : null}
      </p>
    );
  }
  // One or two are named; of more the page of the bodies says which.
  const some = doubtful.slice(0, 2).join(words(locale, 'common')('listSeparator'));
  const names = doubtful.length > 2 ? w('sourcesSome', { some, n: doubtful.length }) : some;
  return (
    <p className="sub end">
      {lastRead && read > 0 ? <Icon name="tick" /> : null}
      {lastRead && read > 0 ? w('sourcesRead', { n: read, time: lastRead }) : null}
      {names ? <Mark kind="warn" /> : null}
      {names ? w('sourcesDoubtful', { names }) : null}
      {mayOpen ? <HoverLink href={paths.bodies()}>{w('look')}</HoverLink> : null}
    </p>
  );
}
