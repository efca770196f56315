'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { type Movable, MoveDialog } from '../../../_planning/move-dialog.tsx';

interface Props {
  readonly meeting: Movable;
  readonly venues: readonly { readonly id: string; readonly name: string }[];
}

/** Opens the form that moves a meeting in time or place, its clashes checked while it is typed. */
export function MoveButton({ meeting, venues }: Props): ReactElement {
  const w = useWords('overview');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="link" onClick={() => setOpen(true)}>
        {w('move')}
      </Button>
      <MoveDialog meeting={open ? meeting : null} venues={venues} onClose={() => setOpen(false)} />
    </>
  );
}
