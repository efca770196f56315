'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useSteps } from '#app/_ui/use-steps.ts';
import { useUnsaved } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { CircleLine } from '#lib/usecases/delegations/queries.ts';
import { OrderedPeople } from '../../_order/ordered-people.tsx';
import { keepRetiredAction } from '../../delegations/actions.ts';

type Line = CircleLine & { readonly tied: boolean };

/** The retired comrades and their order, saved whole. */
export function RetiredEditor({ people }: { readonly people: readonly CircleLine[] }): ReactElement {
  const w = useWords('delegations');
  const common = useWords('common');
  const say = useToast();
  const router = useRouter();
  const [first] = useState<readonly Line[]>(() => people.map((one) => ({ ...one, tied: false })));
  const steps = useSteps(first);
  const { run, busy, refused, clear } = useAction(keepRetiredAction);
  const changed = steps.now !== first;
  useUnsaved(() => (busy ? 'saving' : changed ? 'draft' : 'none'));
  const save = async (): Promise<void> => {
    const answer = await run({
      people: steps.now.map(({ id, version, post }) => ({ id, version, post })),
      seen: first.map(({ id, version }) => ({ id, version })),
    });
    if (answer.ok) say({ text: w('saved', { name: w('retired') }) });
  };
  return (
    <>
      <OrderedPeople
        steps={steps}
        mayTie={false}
        lineOf={({ id, name, version }) => ({ id, name, version, post: '', tied: false })}
      />
      {refused ? (
        <ErrorNote
          refused={refused}
          onTakeTheirs={() => {
            clear();
            router.refresh();
          }}
        />
      ) : null}
      <div className="order-foot">
        <Button kind="primary" busy={busy} disabled={!changed} onClick={() => void save()}>
          {common('save')}
        </Button>
      </div>
    </>
  );
}
