'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Confirm } from '#app/_ui/dialog.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { FeedView } from '#lib/usecases/feeds/feed-view.ts';
import { closeFeedAction } from './actions.ts';

interface Props {
  readonly feeds: readonly FeedView[];
  readonly mayClose: boolean;
}

/** Secret links that still open something, each with its level and when it was last read; closed after a question. */
export function FeedList({ feeds, mayClose }: Props): ReactElement {
  return (
    <ul className="feeds">
      {feeds.map((feed) => (
        <Feed key={feed.id} feed={feed} mayClose={mayClose} />
      ))}
    </ul>
  );
}

function Feed({ feed, mayClose }: { readonly feed: FeedView; readonly mayClose: boolean }): ReactElement {
  const w = useWords('bodies');
  const say = useToast();
  const [asking, setAsking] = useState(false);
  const { run, busy } = useAction(closeFeedAction);
  const close = async (): Promise<void> => {
    const answer = await run({ feedId: feed.id });
    setAsking(false);
    say(answer.ok ? { text: w('feedClosed') } : { text: answer.message, kind: 'failed' });
  };
  return (
    <li>
      <span>
        <b>{feed.levelWord}</b> <span className="note">{w('feedSince', { day: feed.since })}</span>{' '}
        <span className="note">
          {feed.lastRead ? w('feedRead', { when: feed.lastRead }) : w('feedNeverRead')}
        </span>
      </span>
      <span className="acts">
        {mayClose ? (
          <Button kind="link" onClick={() => setAsking(true)}>
            {w('closeFeed')}
          </Button>
        ) : null}
      </span>
      <Confirm
        isOpen={asking}
        title={w('closeFeedTitle')}
        doIt={w('closeFeed')}
        busy={busy}
        onConfirm={() => void close()}
        onClose={() => setAsking(false)}
      >
        <p>{w('closeFeedWhy')}</p>
      </Confirm>
    </li>
  );
}
