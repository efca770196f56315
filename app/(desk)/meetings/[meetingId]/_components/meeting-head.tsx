import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { longMoment, shortDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { MeetingHead as Head } from '#lib/usecases/meetings/head.ts';
import { paths } from '#lib/web/paths.ts';
import { wordFinding } from '#lib/web/worded-finding.ts';
import { RingButton } from './ring-button.tsx';
import { StateMenu } from './state-menu.tsx';
import { Tabs } from './tabs.tsx';

interface Props {
  readonly head: Head;
  readonly locale: Locale;
}

/** Full title, facts, state, T-n and the readiness ring, over tabs that carry the worst mark inside them. */
export function MeetingHead({ head, locale }: Props): ReactElement {
  const terms = words(locale, 'terms');
  const findings = head.findings.map((finding) => wordFinding(locale, finding, head.id, head.zone));
  return (
    <header className="mhead">
      <div className="mhead-top">
        <div className="grow">
          <h1>{head.title}</h1>
          <Facts head={head} locale={locale} />
          {head.daysToGo === 0 ? <DayDoors meetingId={head.id} locale={locale} /> : null}
        </div>
        <StateMenu
          meetingId={head.id}
          state={head.state}
          word={terms(`state.${head.state}`)}
          next={head.next.map((state) => ({ state, word: terms(`state.${state}`) }))}
          noticeSentAt={head.noticeSentAt}
          now={head.wallClock}
          toMend={head.readiness.block}
        />
        <Countdown head={head} locale={locale} />
        <RingButton
          meetingId={head.id}
          readiness={head.readiness}
          findings={findings}
          alike={head.alike}
          mayJudge={head.mayJudge}
          severityWords={{
            block: terms('severity.block'),
            warn: terms('severity.warn'),
            ok: terms('severity.ok'),
          }}
        />
      </div>
      <Tabs meetingId={head.id} marks={head.marks} mayConsult={head.mayConsult} />
    </header>
  );
}

/** On the day: to those who cannot come, and to the list that is signed. */
function DayDoors({
  meetingId,
  locale,
}: {
  readonly meetingId: string;
  readonly locale: Locale;
}): ReactElement {
  const w = words(locale, 'meeting');
  return (
    <p className="day-doors">
      <HoverLink href={paths.ripple(meetingId)}>{w('dayRipple')}</HoverLink>
      <HoverLink href={paths.attendance(meetingId)}>{w('daySignIn')}</HoverLink>
    </p>
  );
}

function Facts({ head, locale }: Props): ReactElement {
  const w = words(locale, 'meeting');
  const { start, zone } = head;
  return (
    <p className="facts">
      <span>
        {start ? (
          <time dateTime={start}>{longMoment(locale, Temporal.Instant.from(start), zone)}</time>
        ) : (
          w('notDated')
        )}
      </span>
      {head.sittings > 1 ? <span>{w('moreSittings', { n: head.sittings })}</span> : null}
      <span>{head.venue || w('noVenue')}</span>
      {head.chair ? <span>{w('chair', { name: head.chair })}</span> : null}
    </p>
  );
}

function Countdown({ head, locale }: Props): ReactElement | null {
  const w = words(locale, 'meeting');
  if (head.daysToGo === null) return null;
  const n = head.daysToGo;
  return (
    <p className="tminus">
      <b>{n > 0 ? w('tMinus', { n }) : n === 0 ? w('tToday') : w('tPlus', { n: -n })}</b>
      <small>{w('todayIs', { date: shortDate(locale, Temporal.PlainDate.from(head.today)) })}</small>
    </p>
  );
}
