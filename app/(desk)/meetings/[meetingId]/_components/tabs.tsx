'use client';

import { usePathname } from 'next/navigation';
import type { ReactElement } from 'react';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useInView } from '#app/_ui/use-in-view.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { TabMark } from '#lib/usecases/meetings/head.ts';
import { meetingPages, paths } from '#lib/web/paths.ts';
import { Saved } from './saved.tsx';

const tabs = [['overview', paths.meeting], ...meetingPages] as const;

interface Props {
  readonly meetingId: string;
  readonly marks: readonly TabMark[];
  readonly mayConsult: boolean;
}

/** The work on a meeting in its order; every tab carries the worst mark inside it. */
export function Tabs({ meetingId, marks, mayConsult }: Props): ReactElement {
  const w = useWords('meeting');
  const here = usePathname();
  const row = useInView<HTMLElement>(here);
  // The clashes and the invitations are pages of the overview, the ripple one of the attendance, the check one of the script.
  const isHere = (place: string, href: string): boolean =>
    here === href ||
    (place === 'overview' && [paths.clashes(meetingId), paths.invitations(meetingId)].includes(here)) ||
    (place === 'attendance' && here === paths.ripple(meetingId)) ||
    (place === 'script' && here === paths.scriptCheck(meetingId));
  const seen = tabs.filter(([place]) => place !== 'consultation' || mayConsult);
  return (
    <nav ref={row} className="tabs" aria-label={w('tabs')}>
      {seen.map(([place, pathOf]) => {
        const href = pathOf(meetingId);
        const mark = marks.find((m) => m.place === place);
        return (
          <HoverLink key={place} href={href} aria-current={isHere(place, href) ? 'page' : undefined}>
            {w(`tab.${place}`)}
            {mark ? (
              <Mark kind={mark.severity} label={w(`tabMark.${mark.severity}`, { n: mark.count })} />
            ) : null}
          </HoverLink>
        );
      })}
      <span className="end">
        <Saved />
      </span>
    </nav>
  );
}
