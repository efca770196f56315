'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { SelectField } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { FeedView } from '#lib/usecases/feeds/feed-view.ts';
import { makePersonFeedAction } from '../../_feeds/actions.ts';
import { FeedList } from '../../_feeds/feed-list.tsx';
import { SecretAddress } from '../../_feeds/secret-address.tsx';

interface Props {
  readonly personId: string;
  readonly feeds: readonly FeedView[];
}

const levels = ['full', 'title', 'busy'] as const;

/** Secret links to one person's own calendar, each at a level of its own. A new one is shown once. */
export function PersonFeeds({ personId, feeds }: Props): ReactElement {
  const w = useWords('people');
  const bodies = useWords('bodies');
  const terms = useWords('terms');
  const say = useToast();
  const [shareLevel, setShareLevel] = useState<string>('full');
  const [address, setAddress] = useState<string | null>(null);
  const { run, busy } = useAction(makePersonFeedAction);
  const make = async (): Promise<void> => {
    const answer = await run({ personId, shareLevel });
    if (answer.ok) setAddress(new URL(answer.value.path, window.location.origin).href);
    else say({ text: answer.message, kind: 'failed' });
  };
  return (
    <section className="person-feeds" aria-labelledby="person-calendar">
      <div className="sec">
        <h2 id="person-calendar">{w('calendar')}</h2>
      </div>
      <p className="note">{w('calendarHow')}</p>
      {feeds.length === 0 && address === null ? <p className="note">{w('calendarNone')}</p> : null}
      <FeedList feeds={feeds} mayClose />
      {address ? <SecretAddress key={address} title={bodies('feedMade')} address={address} /> : null}
      <div className="make-feed">
        <SelectField
          label={w('calendarLevel')}
          choices={levels.map((level) => ({ value: level, label: terms(`share.${level}`) }))}
          value={shareLevel}
          onChange={(event) => setShareLevel(event.target.value)}
        />
        <Button icon="link" busy={busy} onClick={() => void make()}>
          {w('calendarMake')}
        </Button>
      </div>
    </section>
  );
}
