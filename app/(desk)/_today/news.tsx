'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { NewsLine } from '#lib/usecases/today/today-view.ts';
import { paths } from '#lib/web/paths.ts';
import { seeNewsAction } from './actions.ts';
import style from './today.module.css';

interface Props {
  readonly lines: readonly NewsLine[];
}

/** As many as are shown before one asks for the others. */
const AT_ONCE = 3;

/** 日历有变: what other calendars did to our meetings since somebody looked; nothing where nothing did. */
export function News({ lines }: Props): ReactElement | null {
  const w = useWords('today');
  const { run, busy, refused } = useAction(seeNewsAction);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="h-news" className={style.news}>
      <div className="sec">
        <h2 id="h-news">{w('news')}</h2>
        <Button kind="link" busy={busy} onClick={() => run({ ids: lines.map(({ id }) => id) })}>
          {w('newsSeen')}
        </Button>
      </div>
      {refused ? <p className="fault">{refused.message}</p> : null}
      <NewsLines lines={lines.slice(0, AT_ONCE)} />
      {lines.length > AT_ONCE ? (
        <details>
          <summary className="note">{w('newsMore', { n: lines.length - AT_ONCE })}</summary>
          <NewsLines lines={lines.slice(AT_ONCE)} />
        </details>
      ) : null}
    </section>
  );
}

function NewsLines({ lines }: Props): ReactElement {
  const w = useWords('today');
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.id}>
          <span className="note">{line.at}</span>
          <p>
            <b>{w(`news.${line.change}`)}</b> {line.title}
            <br />
            <span className="note">{line.why}</span>
          </p>
          <HoverLink href={paths.clashes(line.meetingId)}>{line.shortTitle}</HoverLink>
        </li>
      ))}
    </ul>
  );
}
