import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import type { TakenSeat } from '#lib/domain/ripple/seat-changes.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { time } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { CardToChange } from '#lib/usecases/ripple/cards-to-change.ts';
import type { Differences } from '#lib/usecases/ripple/differences.ts';
import type { RippleView } from '#lib/usecases/ripple/queries.ts';
import type { SeatPlace } from '#lib/usecases/ripple/seats-since.ts';
import { paths } from '#lib/web/paths.ts';
import { Group, Lines, listOf } from './group.tsx';
import { MarkDone } from './mark-done.tsx';
import { PrintAndMark } from './print-and-mark.tsx';
import { PrintFile } from './print-file.tsx';
import { Reseat, SeatsAsBefore, UndoSeats } from './reseat.tsx';
import { StaleBodies } from './stale-bodies.tsx';
import { Reopened, StaleHall, StaleInvitations } from './stale-hall.tsx';
import { StalePapers } from './stale-papers.tsx';

interface Props {
  readonly view: RippleView;
  readonly locale: Locale;
}

/** Everything that is no longer true, in the order it is put right: who counts, who sits where, cards, papers, people, checks. */
export function Stale({
  view,
  differences,
  locale,
}: Props & { readonly differences: Promise<Differences> }): ReactElement {
  const w = words(locale, 'ripple');
  return (
    <div className="stale" aria-live="polite">
      <Quorum view={view} locale={locale} />
      {isStill(view) ? <p className="still">{w(view.printed ? 'still' : 'never')}</p> : null}
      <Seats view={view} locale={locale} />
      <Cards view={view} locale={locale} />
      <StalePapers view={view} differences={differences} locale={locale} />
      <PrintAll view={view} locale={locale} />
      <StaleHall view={view} locale={locale} />
      <StaleBodies view={view} locale={locale} />
      <StaleInvitations view={view} locale={locale} />
      <Reopened view={view} locale={locale} />
    </div>
  );
}

function isStill({ cards, papers, seats, hall, invited }: RippleView): boolean {
  const printed = cards.print.length + cards.withdraw.length + papers.length;
  const seated = seats.left.length + seats.taken.length + seats.moved.length + seats.unseated.length;
  const told = hall.trips.length + hall.bodies.length + hall.checks.length + invited.people.length;
  return (
    printed + seated + told === 0 &&
    [hall.chair, hall.quorum, hall.meals, hall.diets].every((each) => each === null)
  );
}

/** In one action, or in two steps: print what changed, then, when it lies in its place, say so. Within reach of a thumb. */
function PrintAll({ view: { meetingId, cards, papers, maySeat }, locale }: Props): ReactElement | null {
  const w = words(locale, 'ripple');
  const changed = [...cards.print, ...cards.withdraw];
  if (!maySeat || changed.length + papers.length === 0) return null;
  const marks = {
    papers: papers.map(({ artefact, fingerprint }) => ({ artefact, fingerprint })),
    cards: changed.map(({ personId, unit }) => ({ personId, unit })),
  };
  return (
    <div className="all">
      <PrintAndMark meetingId={meetingId} marks={marks} label={w('all.both')} of={w('all.of')} />
      <PrintFile meetingId={meetingId} kind="plain">
        {w('all')}
      </PrintFile>
      <PrintFile meetingId={meetingId} format="zip">
        {w('all.files')}
      </PrintFile>
      <MarkDone meetingId={meetingId} marks={marks} label={w('all.done')} of={w('all.of')} size="normal" />
      <span className="note">{w('all.note')}</span>
    </div>
  );
}

function Quorum({ view: { quorum, hall }, locale }: Props): ReactElement | null {
  const w = words(locale, 'ripple');
  if (quorum === null || quorum.members === 0) return null;
  const { expected, members, needed, reachable } = quorum;
  const circle = quorum.circle ?? 'none';
  const before = hall.quorum?.before.expected ?? expected;
  const said =
    before === expected
      ? w('quorum', { circle, expected, members, needed })
      : w('quorum.changed', { circle, before, expected, members, needed });
  return (
    <p className="quorum">
      <Mark kind={reachable ? 'ok' : 'block'} /> {said}
      {reachable ? null : <b> {w('quorum.short')}</b>}
    </p>
  );
}

function Seats({ view, locale }: Props): ReactElement | null {
  const w = words(locale, 'ripple');
  const place = ({ row, seat, kind }: SeatPlace): string =>
    words(locale, 'seating')('seat.short', { row, seat, kind: kind ?? 'none' });
  const { left, taken, moved, unseated, strict } = view.seats;
  const { undo, earlier } = view.back;
  const at = { meetingId: view.meetingId, version: view.seatingVersion };
  if (left.length + taken.length + moved.length + unseated.length === 0 && !undo && !earlier) return null;
  const known = view.papers.find(({ artefact }) => artefact === 'seating');
  const line = ({ personId, name }: TakenSeat, said: string): ReactElement => (
    <li key={personId}>
      <span className="what">{said}</span>
      {known && view.maySeat ? (
        <MarkDone
          meetingId={view.meetingId}
          marks={{
            papers: [{ artefact: 'seating', fingerprint: known.fingerprint, seated: [personId] }],
          }}
          label={w('told')}
          of={name}
        />
      ) : null}
    </li>
  );
  return (
    <Group title={w('seats')}>
      <ul>
        <Lines
          of={left}
          locale={locale}
          line={(seat) => line(seat, w('seats.left', { name: seat.name, place: place(seat) }))}
        />
        <Lines
          of={taken}
          locale={locale}
          line={(seat) => line(seat, w('seats.taken', { name: seat.name, place: place(seat) }))}
        />
        <Lines
          of={moved}
          locale={locale}
          line={({ from, to }) =>
            line(to, w('seats.moved', { name: to.name, from: place(from), to: place(to) }))
          }
        />
        {unseated.length > 0 ? <li>{w('seats.unseated', { names: listOf(unseated, locale) })}</li> : null}
      </ul>
      <span className="acts">
        {earlier ? <SeatsAsBefore {...at} earlier={earlier} /> : null}
        {strict !== null && view.maySeat ? <Reseat {...at} people={strict} /> : null}
        {undo ? (
          <UndoSeats
            {...at}
            until={time(Temporal.Instant.from(undo.until).toZonedDateTimeISO(view.zone))}
            people={undo.people}
          />
        ) : null}
        <HoverLink href={paths.seating(view.meetingId)}>{w('seats.go')}</HoverLink>
      </span>
    </Group>
  );
}

function Cards({ view: { meetingId, cards, maySeat }, locale }: Props): ReactElement | null {
  const w = words(locale, 'ripple');
  const { print, withdraw } = cards;
  if (print.length + withdraw.length === 0) return null;
  const line = (kind: 'put' | 'away') =>
    function CardLine({ personId, name, unit }: CardToChange): ReactElement {
      return (
        <li key={personId}>
          <span className="what">{w(`card.${kind}`, { name })}</span>
          {maySeat ? (
            <MarkDone
              meetingId={meetingId}
              marks={{ cards: [{ personId, unit }] }}
              label={w(`card.${kind}.done`)}
              of={name}
            />
          ) : null}
        </li>
      );
    };
  return (
    <Group
      title={w('cards.n', {
        ...{ print: print.length, withdraw: withdraw.length },
        both: print.length > 0 && withdraw.length > 0 ? 1 : 0,
      })}
    >
      <ul>
        <Lines of={withdraw} locale={locale} line={line('away')} />
        <Lines of={print} locale={locale} line={line('put')} />
      </ul>
      {print.length > 0 && maySeat ? (
        <span className="acts">
          <PrintFile meetingId={meetingId} changed="name-cards">
            {w('cards.get')}
          </PrintFile>
          <PrintAndMark
            meetingId={meetingId}
            changed="name-cards"
            marks={{ cards: [...print, ...withdraw].map(({ personId, unit }) => ({ personId, unit })) }}
            label={w('paper.both')}
            of={w('cards')}
          />
        </span>
      ) : null}
    </Group>
  );
}
