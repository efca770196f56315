'use client';

import type { ReactElement } from 'react';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { PlaceChecked } from '#lib/usecases/planning/check.ts';

type Checked = Pick<PlaceChecked, 'unasked' | 'notFollowed'>;

/** What nobody could be asked about: unknown is never free. */
export function NotAsked({ unasked, notFollowed }: Checked): ReactElement {
  const w = useWords('planning');
  const what = unasked.map((one) => w(`unasked.${one}`)).join(w('unasked.and'));
  return (
    <>
      {what === '' ? null : <p className="note">{w('unasked', { what })}</p>}
      {notFollowed && !unasked.includes('bodies') ? (
        <p className="note">{w('notFollowed', { bodies: notFollowed })}</p>
      ) : null}
    </>
  );
}

/** That nothing clashes, of what was asked. */
export function NoClash({ unasked }: Pick<Checked, 'unasked'>): ReactElement {
  const w = useWords('planning');
  return unasked.length === 0 ? (
    <EmptyState title={w('noClash')}>{w('noClashHow')}</EmptyState>
  ) : (
    <EmptyState title={w('noClashPart')} />
  );
}
