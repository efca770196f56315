import type { ReactElement } from 'react';
import { Mark, type MarkKind } from '#app/_ui/severity.tsx';
import type { SourceView } from '#lib/usecases/bodies/queries.ts';

const kinds: Readonly<Record<SourceView['health'], MarkKind>> = {
  fresh: 'ok',
  stale: 'warn',
  failing: 'block',
  'never-read': 'block',
  unreadable: 'block',
};

/** How far one calendar can be believed: shape, word and when. */
export function SourceState({
  source,
}: {
  readonly source: Pick<SourceView, 'health' | 'isPartly' | 'stateWord' | 'lastSuccess'>;
}): ReactElement {
  const kind = source.isPartly ? 'warn' : kinds[source.health];
  return (
    <span className={kind === 'ok' ? 'state-line' : `state-line w-${kind}`}>
      <Mark kind={kind} />
      {kind === 'ok'
        ? source.lastSuccess
        : [source.lastSuccess, source.stateWord].filter(Boolean).join(' · ')}
    </span>
  );
}
