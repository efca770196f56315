import type { ReactElement } from 'react';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { RippleView } from '#lib/usecases/ripple/queries.ts';
import { chairWords, dietWords, quorumWords, tripWords } from '#lib/usecases/ripple/tell-words.ts';
import { paths } from '#lib/web/paths.ts';
import { wordFinding } from '#lib/web/worded-finding.ts';
import { Group, Lines } from './group.tsx';
import { MarkDone } from './mark-done.tsx';
import { TellAgain } from './tell-again.tsx';

interface Props {
  readonly view: RippleView;
  readonly locale: Locale;
}

/** Whom to tell: the kitchen, the drivers, those who were asked by mail. */
export function StaleHall({ view, locale }: Props): ReactElement | null {
  const w = words(locale, 'ripple');
  const { hall, meetingId, maySeat } = view;
  const { chair, quorum, meals, diets, trips } = hall;
  const settle = view.mayChair ? (
    <HoverLink href={paths.chair(meetingId)}>{w('tell.chair.settle')}</HoverLink>
  ) : null;
  const told = (ref: string, unit: string | null, of: string): ReactElement | null =>
    maySeat ? (
      <MarkDone meetingId={meetingId} marks={{ told: [{ ref, unit }] }} label={w('told')} of={of} />
    ) : null;
  if (chair === null && quorum === null && meals === null && diets === null && trips.length === 0)
    return null;
  return (
    <Group title={w('tell')}>
      <ul>
        {chair ? (
          <li>
            <span className="what">{chairWords(chair, locale)}</span>
            {chair.now.length > 0 ? told(chair.ref, chair.unit, w('tell.chair.of')) : settle}
          </li>
        ) : null}
        {quorum && view.quorum ? (
          <li>
            <span className="what">
              {quorumWords(hall, quorum.before.expected, view.quorum.expected, locale)}
            </span>
            {told(quorum.ref, quorum.unit, w('tell.quorum.of'))}
          </li>
        ) : null}
        {meals ? (
          <li>
            <span className="what">{w('tell.meals', { before: meals.before, now: meals.now })}</span>
            {told(meals.ref, meals.unit, w('tell.meals.of'))}
          </li>
        ) : null}
        {diets ? (
          <li>
            <span className="what">
              {w('tell.diets', {
                before: dietWords(diets.before, locale),
                now: dietWords(diets.now, locale),
              })}
            </span>
            {told(diets.ref, diets.unit, w('tell.diets.of'))}
          </li>
        ) : null}
        <Lines
          of={trips}
          locale={locale}
          line={(trip) => (
            <li key={trip.ref}>
              <span className="what">
                <b>{trip.plate}</b> {tripWords(trip, view.zone, locale)}
                <span className="note">
                  {' '}
                  {trip.driver}{' '}
                  {trip.driverPhone ? <a href={`tel:${trip.driverPhone}`}>{trip.driverPhone}</a> : null}
                </span>
              </span>
              {told(trip.ref, trip.unit, trip.plate)}
            </li>
          )}
        />
      </ul>
    </Group>
  );
}

/** Who holds an invitation that is no longer true, and the one action that puts it right. */
export function StaleInvitations({ view: { meetingId, invited }, locale }: Props): ReactElement | null {
  const w = words(locale, 'ripple');
  const { people, maySend } = invited;
  if (people.length === 0) return null;
  return (
    <Group title={w('invited')}>
      <ul>
        <Lines
          of={people}
          locale={locale}
          line={({ personId, name, why }) => (
            <li key={personId}>
              <span className="what">
                {name} <span className="note">{w(`invited.${why}`)}</span>
              </span>
              {maySend && people.length > 1 ? (
                <TellAgain meetingId={meetingId} personIds={[personId]} name={name} />
              ) : null}
            </li>
          )}
        />
      </ul>
      {maySend ? (
        <TellAgain meetingId={meetingId} personIds={people.map(({ personId }) => personId)} />
      ) : null}{' '}
      <HoverLink href={paths.invitations(meetingId)}>{w('invited.go')}</HoverLink>
    </Group>
  );
}

/** Checks that block now and did not when things went out; then all that block. */
export function Reopened({ view: { meetingId, hall, blocks, zone }, locale }: Props): ReactElement | null {
  const w = words(locale, 'ripple');
  if (blocks === 0) return null;
  return (
    <Group title={w(hall.checks.length > 0 ? 'findings' : 'findings.open')}>
      <ul>
        <Lines
          of={hall.checks}
          locale={locale}
          line={({ ref, finding }) => {
            const { title, mend } = wordFinding(locale, finding, meetingId, zone);
            return (
              <li key={ref}>
                <span className="what">
                  <Mark kind="block" /> {title}
                </span>
                {mend ? <HoverLink href={mend.href}>{mend.label}</HoverLink> : null}
              </li>
            );
          }}
        />
      </ul>
      <HoverLink href={paths.rehearsal(meetingId)}>{w('findings.n', { n: blocks })}</HoverLink>
    </Group>
  );
}
