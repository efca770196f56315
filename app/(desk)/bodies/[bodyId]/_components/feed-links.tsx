'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Confirm } from '#app/_ui/dialog.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { BodyPage, FeedView } from '#lib/usecases/bodies/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { closeFeedAction, makeFeedAction } from '../../actions.ts';
import { SecretAddress } from './secret-address.tsx';

/** Secret links by which a body reads our calendar. A new one is shown once. */
export function FeedLinks({ page }: { readonly page: BodyPage }): ReactElement {
  const w = useWords('bodies');
  const say = useToast();
  const [address, setAddress] = useState<string | null>(null);
  const { run, busy } = useAction(makeFeedAction);
  const make = async (): Promise<void> => {
    const answer = await run({ bodyId: page.body.id });
    if (answer.ok) setAddress(new URL(answer.value.path, window.location.origin).href);
    else say({ text: answer.faults[0]?.message ?? answer.message, kind: 'failed' });
  };
  const nothing = page.body.shareLevel === 'nothing';
  return (
    <section aria-labelledby="feeds">
      <div className="sec">
        <h2 id="feeds">{w('feeds')}</h2>
      </div>
      <p className="note">{nothing ? w('feedsNothing') : w('feedsHow')}</p>
      {page.feeds.length === 0 && !nothing ? <p className="note">{w('feedsNone')}</p> : null}
      <ul className="feeds">
        {page.feeds.map((feed) => (
          <Feed key={feed.id} feed={feed} mayClose={page.mayFeed} />
        ))}
      </ul>
      {page.mayFeed && !nothing ? (
        <p className="plans">
          {w('plansFor')}
          {(['week', 'month', 'year'] as const).map((span) => (
            <a key={span} href={paths.plan(span, page.today, page.body.id)} download>
              {w(`plan.${span}`)}
            </a>
          ))}
        </p>
      ) : null}
      {address ? <SecretAddress title={w('feedMade')} address={address} /> : null}
      {page.mayFeed && !nothing ? (
        <div className="add-source">
          <Button icon="link" busy={busy} onClick={() => void make()}>
            {w('makeFeed')}
          </Button>
        </div>
      ) : null}
    </section>
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
