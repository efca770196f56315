import type { ReactElement, ReactNode } from 'react';
import { Temporal } from 'temporal-polyfill';
import { hanNumeral } from '#lib/domain/meetings/numerals.ts';
import { wallClockOf } from '#lib/domain/time/wall-clock.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { longDate, moment, time } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { OverviewSitting, OverviewView } from '#lib/usecases/meetings/overview-view.ts';
import { EditMeeting } from './edit-meeting.tsx';
import type { EditedMeeting } from './meeting-fields.tsx';
import { MoveButton } from './move-button.tsx';
import { NoticeButton } from './notice-button.tsx';

interface Props {
  readonly view: OverviewView;
  readonly locale: Locale;
}

/** The meeting's facts: when, where, who chairs, number, agenda, notice; changed here by those who plan. */
export function Facts({ view, locale }: Props): ReactElement {
  const w = words(locale, 'overview');
  const { facts, sittings, meetingId, mayPlan, version } = view;
  const ordinal = locale === 'zh-CN' ? hanNumeral : String;
  const edit = mayPlan && !view.classified;
  return (
    <section aria-labelledby="facts" id={meetingId}>
      <div className="sec">
        <h2 id="facts">{w('facts')}</h2>
        <span className="end">
          {edit && sittings.length > 0 ? <MoveButton meeting={movableOf(view)} venues={view.venues} /> : null}
          {edit ? <EditMeeting view={editedOf(view)} /> : null}
        </span>
      </div>
      <dl className="fact-list">
        {sittings.length === 0 ? <Fact label={w('when')}>{w('noDate')}</Fact> : null}
        {sittings.map((sitting) => (
          <Sitting key={sitting.id} sitting={sitting} view={view} locale={locale} />
        ))}
        <Fact label={w('number')}>
          {facts.number === null
            ? w('notNumbered', { term: ordinal(facts.term) })
            : w('numberOf', { term: ordinal(facts.term), number: ordinal(facts.number) })}
          <span className="note">{words(locale, 'terms')(`type.${facts.type}`)}</span>
        </Fact>
        <Fact label={w('host')}>{facts.host}</Fact>
        {facts.urgentCause ? <Fact label={w('urgentCause')}>{facts.urgentCause}</Fact> : null}
        <Fact label={w('agenda')}>
          {w('agendaSum', { n: facts.items, minutes: facts.minutes })}
          <span className="note">
            {w(`agenda.${facts.agenda}`, { when: at(locale, facts.adoptedAt, view.zone) })}
          </span>
        </Fact>
        <Fact label={w('notice')}>
          {facts.noticeSentAt
            ? w('noticeSent', { when: at(locale, facts.noticeSentAt, view.zone) })
            : w('noticeNotSent')}
          {edit ? (
            <NoticeButton
              meetingId={meetingId}
              version={version}
              sentAt={facts.noticeSentAt && wallClockOf(Temporal.Instant.from(facts.noticeSentAt), view.zone)}
              now={view.wallClock}
              toMend={view.readiness.block}
            />
          ) : null}
        </Fact>
      </dl>
    </section>
  );
}

function editedOf(view: OverviewView): EditedMeeting {
  const { meetingId, version, facts, sittings, chairs, proposedChair } = view;
  return { meetingId, version, facts, sittings, chairs, proposedChair };
}

function Sitting({ sitting, view, locale }: Props & { readonly sitting: OverviewSitting }): ReactElement {
  const w = words(locale, 'overview');
  const [start, end] = [sitting.start, sitting.end].map((iso) => local(iso, view.zone)) as [
    Temporal.ZonedDateTime,
    Temporal.ZonedDateTime,
  ];
  return (
    <>
      <Fact label={sitting.name || w('when')} id={sitting.id}>
        {longDate(locale, start)} {time(start)}–{time(end)}
      </Fact>
      <Fact label={w('where')}>{sitting.venue || <em>{w('noVenue')}</em>}</Fact>
      {view.classified ? null : <Fact label={w('chair')}>{sitting.chair || <em>{w('noChair')}</em>}</Fact>}
    </>
  );
}

function Fact({
  label,
  id,
  children,
}: {
  readonly label: string;
  readonly id?: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div id={id}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function movableOf({ meetingId, facts, version, sittings, zone }: OverviewView) {
  return {
    id: meetingId,
    ...{ type: facts.type, shortTitle: facts.shortTitle, version },
    sittings: sittings.map(({ id, name, venueId, start, end }) => {
      const clock = (iso: string): string =>
        local(iso, zone).toPlainTime().toString({ smallestUnit: 'minute' });
      const day = local(start, zone).toPlainDate().toString();
      return { id, name, day, start: clock(start), end: clock(end), venueId };
    }),
  };
}

function local(iso: string, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(iso).toZonedDateTimeISO(zone);
}

function at(locale: Locale, iso: string | null, zone: string): string {
  return iso === null ? '' : moment(locale, Temporal.Instant.from(iso), zone);
}
