'use client';

import { usePathname } from 'next/navigation';
import { type ReactElement, Suspense, use, useEffect, useState } from 'react';
import { LanguageSwitch } from '#app/_language/language-switch.tsx';
import { Button } from '#app/_ui/button.tsx';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { Icon } from '#app/_ui/icon.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { Shell, ShellMeeting } from '#lib/usecases/session/shell.ts';
import type { RailCounts } from '#lib/usecases/today/rail-counts.ts';
import { paths } from '#lib/web/paths.ts';
import { signOutAction } from './actions.ts';
import { GoTo } from './go-to.tsx';
import { MeetingLink } from './meeting-link.tsx';
import { isHere, isInMeeting, type Place, places } from './places.ts';

/** As many meetings in hand as stand in the rail; the others are among the meetings. */
const IN_RAIL = 5;

interface Props {
  readonly shell: Shell;
  /** Comes a moment later than the page: every meeting in work is judged for it. */
  readonly counts: Promise<RailCounts>;
  readonly roleWord: string;
}

/** The rail: where one is, what is in hand, what the house has, and who is signed in. */
export function Rail({ shell, counts, roleWord }: Props): ReactElement {
  const w = useWords('shell');
  const here = usePathname();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: going somewhere closes the menu of a small screen
  useEffect(() => setOpen(false), [here]);
  const seen = places.filter((place) => place.needs === null || shell.may[place.needs]);
  const links = (shelf: Place['shelf']): ReactElement[] =>
    seen
      .filter((place) => place.shelf === shelf)
      .map((place) => <PlaceLink key={place.name} place={place} here={here} counts={counts} />);
  const isPast = ({ daysToGo }: ShellMeeting): boolean => daysToGo !== null && daysToGo < 0;
  const inHand = shell.meetings
    .filter((meeting) => meeting.inHand)
    .toSorted((a, b) => Number(isPast(a)) - Number(isPast(b)));
  const shownInHand = inHand.filter((meeting, at) => at < IN_RAIL || isInMeeting(meeting.id, here));
  return (
    <>
      <div className="rail-bar">
        <b>{useWords('common')('product')}</b>
        <Button
          kind="quiet"
          icon="menu"
          aria-label={w('openMenu')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      <nav className={open ? 'rail open' : 'rail'} aria-label={w('mainNavigation')}>
        <Brand officeShortName={shell.officeShortName} />
        <GoTo shell={shell} places={seen} />
        <div className="rail-scroll">
          <ul>{links('work')}</ul>
          {inHand.length > 0 ? <h2>{w('inHand')}</h2> : null}
          <ul>
            {shownInHand.map((meeting) => (
              <MeetingLink key={meeting.id} meeting={meeting} here={here} />
            ))}
            {shownInHand.length < inHand.length ? (
              <li>
                <HoverLink href={paths.meetings()}>{w('allInHand', { n: inHand.length })}</HoverLink>
              </li>
            ) : null}
          </ul>
          {seen.some((place) => place.shelf === 'house') ? <h2>{w('house')}</h2> : null}
          <ul>{links('house')}</ul>
        </div>
        <Foot shell={shell} roleWord={roleWord} />
      </nav>
    </>
  );
}

function Brand({ officeShortName }: { readonly officeShortName: string }): ReactElement {
  return (
    <div className="brand">
      <b>{useWords('common')('product')}</b>
      <span>{officeShortName}</span>
    </div>
  );
}

interface PlaceLinkProps {
  readonly place: Place;
  readonly here: string;
  readonly counts: Promise<RailCounts>;
}

function PlaceLink({ place, here, counts }: PlaceLinkProps): ReactElement {
  const w = useWords('shell');
  return (
    <li>
      <HoverLink href={place.href} aria-current={isHere(place, here) ? 'page' : undefined}>
        <Icon name={place.icon} />
        {w(place.name)}
        {place.name === 'today' || place.name === 'consultations' || place.name === 'followUps' ? (
          <Suspense fallback={null}>
            <Count of={place.name} counts={counts} />
          </Suspense>
        ) : null}
      </HoverLink>
    </li>
  );
}

interface CountProps {
  readonly of: 'today' | 'consultations' | 'followUps';
  readonly counts: Promise<RailCounts>;
}

/** 2 件必改, 3 人未复, 1 件超期. */
function Count({ of, counts }: CountProps): ReactElement | null {
  const w = useWords('shell');
  const { toFix, unanswered, late } = use(counts);
  if (of === 'today') return toFix > 0 ? <span className="n need">{w('toFix', { n: toFix })}</span> : null;
  if (of === 'followUps') return late > 0 ? <span className="n need">{w('late', { n: late })}</span> : null;
  return unanswered > 0 ? <span className="n">{w('unanswered', { n: unanswered })}</span> : null;
}

function Foot({ shell, roleWord }: Omit<Props, 'counts'>): ReactElement {
  const w = useWords('shell');
  return (
    <div className="rail-foot">
      <b>{shell.userName}</b>
      {shell.bodyShortName ? `${roleWord} · ${shell.bodyShortName}` : roleWord}
      <br />
      {useWords('common')('unclassified')}
      <div className="acts">
        <HoverLink href={paths.account()}>{w('account')}</HoverLink>
        <LanguageSwitch label={w('switchLanguage')} />
        <form action={signOutAction}>
          <button className="linkbtn" type="submit">
            {w('signOut')}
          </button>
        </form>
      </div>
    </div>
  );
}
