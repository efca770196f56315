'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { BodyPage } from '#lib/usecases/bodies/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { makeFeedAction } from '../../../_feeds/actions.ts';
import { FeedList } from '../../../_feeds/feed-list.tsx';
import { SecretAddress } from '../../../_feeds/secret-address.tsx';

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
      {page.feeds.length === 0 && !nothing && address === null ? (
        <p className="note">{w('feedsNone')}</p>
      ) : null}
      <FeedList feeds={page.feeds} mayClose={page.mayFeed} />
      {page.mayFeed && !nothing ? (
        <p className="plans">
          {w('plansFor')}
          {page.plans.map(({ name, span, day }) => (
            <a key={name} href={paths.plan(span, day, page.body.id)} download>
              {w(`plan.${name}`)}
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
