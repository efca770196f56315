'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Confirm } from '#app/_ui/dialog.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { isSubscribed } from '#lib/domain/calendars/commitment.ts';
import type { BodyView, SourceView } from '#lib/usecases/bodies/queries.ts';
import { RefreshButton } from '../../_components/refresh-button.tsx';
import { SourceState } from '../../_components/source-state.tsx';
import { dropSourceAction } from '../../actions.ts';
import { ChangeAccount } from './change-account.tsx';
import { PlanLink, PlanWarnings } from './plan-source.tsx';
import { Subscribe } from './subscribe.tsx';
import { SubscribeAccount } from './subscribe-account.tsx';
import { UploadButton } from './upload-button.tsx';

/** The calendars of a body: each with when it was last read, what went wrong, and what was passed over. */
export function SourceList({ body }: { readonly body: BodyView }): ReactElement {
  const w = useWords('bodies');
  return (
    <section aria-labelledby="sources">
      <div className="sec">
        <h2 id="sources">{w('sources')}</h2>
      </div>
      {body.sources.length === 0 ? (
        <EmptyState title={w('noSources')}>{w('noSourcesHow')}</EmptyState>
      ) : (
        <ul className="sources">
          {body.sources.map((source) => (
            <Source key={source.id} body={body} source={source} />
          ))}
        </ul>
      )}
      <div className="add-source">
        <UploadButton bodyId={body.id} sourceId={null} sources={body.sources} label={w('upload')} />
        <Subscribe bodyId={body.id} />
        <SubscribeAccount bodyId={body.id} />
        <PlanLink bodyId={body.id} />
      </div>
    </section>
  );
}

interface SourceProps {
  readonly body: BodyView;
  readonly source: SourceView;
}

function Source({ body, source }: SourceProps): ReactElement {
  const w = useWords('bodies');
  return (
    <li>
      <h3>
        {source.name}
        <span className="note">
          {source.kindWord}
          {source.host ? ` · ${w('host', { host: source.host })}` : ''}
        </span>
        <SourceState source={source} />
      </h3>
      <span className="acts">
        {isSubscribed(source.kind) ? (
          <RefreshButton label={w('readOne')} sourceIds={[source.id]} kind="link" />
        ) : null}
        {source.kind === 'caldav' ? <ChangeAccount source={source} /> : null}
        {source.kind === 'upload' ? (
          <UploadButton
            bodyId={body.id}
            sourceId={source.id}
            sources={body.sources}
            label={w('replace')}
            link
          />
        ) : null}
        {source.kind === 'weekly-plan' ? <PlanLink bodyId={body.id} next /> : null}
        <Remove body={body} source={source} />
      </span>
      <dl>
        <Fact name={w('lastSuccess')} value={source.lastSuccess || w('never')} />
        <Fact name="" value={w('counts', { used: source.used, skipped: source.skipped })} />
        {source.knownUntil ? <Fact name="" value={w('covers', { until: source.knownUntil })} /> : null}
        {source.nextRun ? <Fact name="" value={w('nextRun', { when: source.nextRun })} /> : null}
      </dl>
      {source.lastError ? (
        <p className="error w-block">
          <Mark kind="block" /> {w('lastError')} {source.lastErrorAt}: {source.lastError}
        </p>
      ) : null}
      {source.warnings.length === 0 ? null : source.kind === 'weekly-plan' ? (
        <PlanWarnings source={source} />
      ) : (
        <Warnings source={source} />
      )}
    </li>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }): ReactElement {
  return (
    <div>
      {name ? <dt>{name}</dt> : <dt className="sr">{value}</dt>}
      <dd>{value}</dd>
    </div>
  );
}

function Warnings({ source }: { readonly source: SourceView }): ReactElement {
  const w = useWords('bodies');
  return (
    <details open={source.isCut}>
      <summary className="linkbtn">{w('warnings', { n: source.remarks.length })}</summary>
      <ul>
        {source.remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </details>
  );
}

function Remove({ body, source }: SourceProps): ReactElement {
  const w = useWords('bodies');
  const say = useToast();
  const [asking, setAsking] = useState(false);
  const { run, busy } = useAction(dropSourceAction);
  const remove = async (): Promise<void> => {
    const answer = await run({ sourceId: source.id });
    setAsking(false);
    say(answer.ok ? { text: w('removed', { name: source.name }) } : { text: answer.message, kind: 'failed' });
  };
  return (
    <>
      <Button kind="link" onClick={() => setAsking(true)}>
        {w('remove')}
      </Button>
      <Confirm
        isOpen={asking}
        title={w('removeTitle', { name: source.name })}
        doIt={w('removeDo')}
        busy={busy}
        onConfirm={() => void remove()}
        onClose={() => setAsking(false)}
      >
        <p>{w('removeWhy', { used: source.used, body: body.shortName })}</p>
      </Confirm>
    </>
  );
}
