'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote, type Refused } from '#app/_ui/error-note.tsx';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { TriedView } from '#lib/usecases/conventions/try.ts';
import { paths } from '#lib/web/paths.ts';

interface Props {
  /** What the last try said; null before the first. */
  readonly tried: TriedView | null;
  /** Whether the page still stands as it was tried. */
  readonly current: boolean;
  /** What was tried has been saved since. */
  readonly saved: boolean;
  readonly busy: boolean;
  readonly refused: Refused | null;
  readonly canTry: boolean;
  readonly onTry: () => void;
}

/** 试一试: what the rules on the page would change at the meetings ahead, before they are saved. */
export function TryPanel({ tried, current, saved, busy, refused, canTry, onTry }: Props): ReactElement {
  const w = useWords('conventions');
  return (
    <aside className="try-panel" aria-label={w('tryTitle')} aria-busy={busy}>
      <h2>{w('tryTitle')}</h2>
      <p className="note">{w('tryWhy')}</p>
      <Button icon="find" busy={busy} disabled={!canTry} onClick={onTry}>
        {w(tried ? 'tryAgain' : 'try')}
      </Button>
      <div role="status">
        {busy ? (
          <p className="trying">
            <progress aria-label={w('trying')} />
            {w('trying')}
          </p>
        ) : null}
        {!busy && !tried && !canTry ? <p className="note">{w('tryNothing')}</p> : null}
        {tried && !current && !busy ? (
          <p className="try-old">
            <Mark kind="warn" />
            {w('tryOld')}
          </p>
        ) : null}
        {tried ? <Outcome tried={tried} faded={!current || busy} /> : null}
        {tried && saved && current ? <p className="note">{w('trySavedAs')}</p> : null}
      </div>
      {refused ? <ErrorNote refused={refused} /> : null}
    </aside>
  );
}

function Outcome({ tried, faded }: { readonly tried: TriedView; readonly faded: boolean }): ReactElement {
  const w = useWords('conventions');
  const { meetings, same, changed } = tried;
  if (meetings === 0) return <p>{w('tryNoMeetings')}</p>;
  return (
    <div className="tried" data-faded={faded || undefined}>
      {changed.length === 0 ? (
        <p>
          <Mark kind="ok" /> {w('tryNone')}
        </p>
      ) : null}
      {changed.map(({ meetingId, title, day, lines }) => (
        <section key={meetingId}>
          <h3>
            <HoverLink href={paths.clashes(meetingId)}>{title}</HoverLink> <span className="note">{day}</span>
          </h3>
          <ul>
            {lines.map(({ key, severity, text, waived }) => (
              <li key={key}>
                <Mark kind={severity ?? 'ok'} />
                <span>
                  {text}
                  {waived ? <span className="note"> {w('waived')}</span> : null}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="note">{w('trySame', { n: same })}</p>
    </div>
  );
}
