import type { ReactElement, ReactNode } from 'react';
import { Temporal } from 'temporal-polyfill';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { moment } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { FollowUpSum } from '#lib/usecases/follow-ups/queries.ts';
import type { InvitationsView } from '#lib/usecases/invitations/queries.ts';
import type { OverviewView } from '#lib/usecases/meetings/overview-view.ts';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly view: OverviewView;
  readonly locale: Locale;
}

/** One line each: who attends against the quorum, who has answered, which papers are out. */
export function SumLines({
  view,
  invitations,
  followUps,
  locale,
}: Props & {
  readonly invitations: InvitationsView | null;
  readonly followUps: FollowUpSum | null;
}): ReactElement {
  const w = words(locale, 'overview');
  const { meetingId, opinions } = view;
  const when = (iso: string): string => moment(locale, Temporal.Instant.from(iso), view.zone);
  return (
    <section className="sum-lines">
      <Line href={paths.attendance(meetingId)} label={w('people')}>
        <Quorum view={view} locale={locale} />
      </Line>
      {view.mayConsult ? (
        <Line href={paths.consultation(meetingId)} label={w('opinions')}>
          {opinions
            ? w('opinionsRound', {
                n: opinions.round,
                answered: opinions.answered,
                asked: opinions.asked,
              })
            : w('opinionsNone')}
          {opinions ? <p className="note">{w('opinionsDue', { when: when(opinions.dueAt) })}</p> : null}
        </Line>
      ) : null}
      {invitations ? <Invitations view={invitations} locale={locale} /> : null}
      {followUps ? (
        <Line href={paths.followUps(meetingId)} label={words(locale, 'followUps')('title')}>
          {words(locale, 'followUps')('sum', {
            open: followUps.open,
            closed: followUps.closed,
          })}
          {followUps.left > 0 ? (
            <p className="note">{words(locale, 'followUps')('sumLeft', { n: followUps.left })}</p>
          ) : null}
        </Line>
      ) : null}
      <Line href={paths.papers(meetingId)} label={w('papers')}>
        {view.papers.length === 0 ? w('papersNone') : null}
        <ul>
          {view.papers.map(({ artefact, by, at }) => (
            <li key={artefact}>
              {w(`paper.${artefact}`)} <span className="note">{w('paperOut', { by, when: when(at) })}</span>
            </li>
          ))}
        </ul>
      </Line>
    </section>
  );
}

/** How many were asked by mail and answered, and what went stale since. */
function Invitations({
  view: { meetingId, rows },
  locale,
}: {
  readonly view: InvitationsView;
  readonly locale: Locale;
}): ReactElement {
  const w = words(locale, 'invitation');
  const asked = rows.filter(({ holding }) => holding !== 'nothing' && holding !== 'cancelled');
  const said = (reply: string | null): number => asked.filter((row) => row.reply === reply).length;
  const stale = [
    ['toCancel', asked.filter(({ holding }) => holding === 'to-cancel').length],
    ['oldTime', asked.filter(({ holding }) => holding === 'old-time').length],
    ['failed', asked.filter(({ state }) => state === 'failed').length],
  ] as const;
  return (
    <Line href={paths.invitations(meetingId)} label={w('sumLine')}>
      {asked.length === 0
        ? w('sumNone')
        : w('sum', {
            n: asked.length,
            accept: said('accept'),
            decline: said('decline'),
            open: said(null),
          })}
      {stale.map(([what, n]) =>
        n === 0 ? null : (
          <p key={what}>
            <Mark kind="block" /> {w(what, { n })}
          </p>
        ),
      )}
    </Line>
  );
}

function Quorum({ view, locale }: Props): ReactElement {
  const w = words(locale, 'overview');
  const { quorum, counts } = view;
  const circle = quorum?.circle ?? 'none';
  return (
    <>
      {quorum === null ? (
        w('quorum.none')
      ) : quorum.members === 0 ? (
        <>
          <Mark kind="warn" />{' '}
          <HoverLink href={paths.people()}>
            {words(locale, 'attendance')('quorum.nobody', { circle })}
          </HoverLink>
        </>
      ) : (
        <>
          <Mark kind={quorum.reachable ? 'ok' : 'block'} />{' '}
          <b className={quorum.reachable ? undefined : 'w-block'}>
            {quorum.reachable
              ? w('quorum.reachable', { expected: quorum.expected })
              : w('quorum.short', {
                  expected: quorum.expected,
                  missing: quorum.needed - quorum.expected,
                })}
          </b>{' '}
          · {w('quorum', { needed: quorum.needed, members: quorum.members, circle })}
        </>
      )}{' '}
      · {w('onLeave', { n: view.onLeave })}
      <p className="note">
        {w('counts', {
          circle,
          member: counts.member,
          nonVoting: counts['non-voting'],
          observer: counts.observer,
          staff: counts.staff,
        })}
      </p>
    </>
  );
}

function Line({
  href,
  label,
  children,
}: {
  readonly href: string;
  readonly label: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div>
      <h3>
        <HoverLink href={href}>{label}</HoverLink>
      </h3>
      <div>{children}</div>
    </div>
  );
}
