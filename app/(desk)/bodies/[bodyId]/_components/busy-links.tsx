'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Confirm } from '#app/_ui/dialog.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { BodyView } from '#lib/usecases/bodies/queries.ts';
import type { BusyLinksView, BusyLinkView } from '#lib/usecases/busy-links/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { SecretAddress } from '../../../_feeds/secret-address.tsx';
import { closeBusyLinkAction, renewBusyLinkAction } from '../../actions.ts';
import { MakeBusyLink } from './make-busy-link.tsx';
import { Entry } from './typed-list.tsx';

interface Props {
  readonly body: BodyView;
  readonly view: BusyLinksView;
}

interface Made {
  readonly holder: string;
  readonly token: string;
}

/** Links by which a body's own people say when they are busy, and what they said. */
export function BusyLinks({ body, view }: Props): ReactElement {
  const w = useWords('busyLink');
  const [made, setMade] = useState<Made | null>(null);
  return (
    <section aria-labelledby="busy-links">
      <div className="sec">
        <h2 id="busy-links">{w('section')}</h2>
      </div>
      <p className="note">{w('sectionHow')}</p>
      {view.links.length === 0 && made === null ? <p className="note">{w('none')}</p> : null}
      <ul className="feeds">
        {view.links.map((link) => (
          <Link key={link.id} link={link} view={view} onMade={setMade} onClosed={() => setMade(null)} />
        ))}
      </ul>
      {made ? (
        <SecretAddress
          key={made.token}
          title={w('made', { holder: made.holder })}
          address={new URL(paths.doorBusy(made.token), window.location.origin).href}
        />
      ) : null}
      {view.mayMake ? (
        <div className="add-source">
          <MakeBusyLink body={body} usualEnd={view.usualEnd} onMade={setMade} />
        </div>
      ) : null}
      {view.said.length > 0 ? (
        <>
          <h3>{w('saidBy')}</h3>
          <ul className="typed">
            {view.said.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

interface LinkProps {
  readonly link: BusyLinkView;
  readonly view: BusyLinksView;
  readonly onMade: (made: Made) => void;
  readonly onClosed: () => void;
}

function Link({ link, view, onMade, onClosed }: LinkProps): ReactElement {
  const w = useWords('busyLink');
  const say = useToast();
  const [asking, setAsking] = useState<'renew' | 'close' | null>(null);
  const closing = useAction(closeBusyLinkAction);
  const renewing = useAction(renewBusyLinkAction);
  const close = async (): Promise<void> => {
    const answer = await closing.run({ linkId: link.id });
    setAsking(null);
    if (answer.ok) onClosed();
    say(answer.ok ? { text: w('closed') } : { text: answer.message, kind: 'failed' });
  };
  const renew = async (): Promise<void> => {
    const answer = await renewing.run({ linkId: link.id, expires: view.usualEnd });
    setAsking(null);
    if (answer.ok) onMade({ holder: link.holder, token: answer.value.token });
    else say({ text: answer.message, kind: 'failed' });
  };
  const { holder } = link;
  return (
    <li>
      <span>
        <b>{holder}</b>{' '}
        <span className="note">
          {link.isOver ? w('over', { day: link.lastDay }) : w('until', { day: link.lastDay })}
        </span>{' '}
        <span className="note">
          {link.said
            ? w('saidAt', { when: link.said })
            : link.opened
              ? w('openedAt', { when: link.opened })
              : w('neverOpened')}
        </span>
      </span>
      {view.mayMake ? (
        <span className="acts">
          <Button kind="link" onClick={() => setAsking('renew')}>
            {w('renew')}
          </Button>
          <Button kind="link" onClick={() => setAsking('close')}>
            {w('close')}
          </Button>
        </span>
      ) : null}
      <Confirm
        isOpen={asking === 'renew'}
        title={w('renewTitle', { holder })}
        doIt={w('renew')}
        busy={renewing.busy}
        onConfirm={() => void renew()}
        onClose={() => setAsking(null)}
      >
        <p>{w('renewWhy')}</p>
      </Confirm>
      <Confirm
        isOpen={asking === 'close'}
        title={w('closeTitle', { holder })}
        doIt={w('close')}
        busy={closing.busy}
        onConfirm={() => void close()}
        onClose={() => setAsking(null)}
      >
        <p>{w('closeWhy')}</p>
      </Confirm>
    </li>
  );
}
