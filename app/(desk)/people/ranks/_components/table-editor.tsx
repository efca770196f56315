'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Confirm } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useSteps } from '#app/_ui/use-steps.ts';
import { useUnsaved } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import { ranksOfLines } from '#lib/domain/bodies/rank-lines.ts';
import type { RankTablesView } from '#lib/usecases/rank-tables/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { OrderedPeople } from '../../_order/ordered-people.tsx';
import { dropRankTableAction, keepRankTableAction, undropRankTableAction } from '../actions.ts';

interface Props {
  readonly table: NonNullable<RankTablesView['table']>;
}

/** One rank table: its name and its people, saved whole with the version it was based on. */
export function TableEditor({ table }: Props): ReactElement {
  const w = useWords('ranks');
  const common = useWords('common');
  const say = useToast();
  const router = useRouter();
  const [name, setName] = useState(table.name);
  const [asking, setAsking] = useState(false);
  const steps = useSteps(table.people);
  const keeping = useAction(keepRankTableAction);
  const dropping = useAction(dropRankTableAction);
  const changed = name !== table.name || steps.now !== table.people;
  useUnsaved(() => (keeping.busy ? 'saving' : changed ? 'draft' : 'none'));
  const save = async (basedOn: number): Promise<void> => {
    const ranks = ranksOfLines(steps.now);
    const answer = await keeping.run({ id: table.id, basedOn, name, ranks });
    if (answer.ok) say({ text: w('saved', { name }) });
  };
  const drop = async (): Promise<void> => {
    const answer = await dropping.run({ id: table.id, basedOn: table.version });
    setAsking(false);
    if (!answer.ok) return;
    say({
      text: w('dropped', { name: table.name }),
      undo: () => undropRankTableAction({ id: table.id }),
    });
    router.push(paths.rankTables());
  };
  const refused = keeping.refused ?? dropping.refused;
  return (
    <section aria-label={table.name}>
      <TextField
        label={w('name')}
        required
        value={name}
        fault={keeping.faultOf('name')}
        onChange={(event) => setName(event.target.value)}
      />
      <OrderedPeople
        steps={steps}
        mayTie
        lineOf={({ id, name: found, post }) => ({ id, name: found, post, tied: false })}
      />
      {refused ? (
        <ErrorNote
          refused={refused}
          shownFields={['name']}
          onTakeTheirs={() => {
            keeping.clear();
            router.refresh();
          }}
          onKeepMine={(basedOn) => void save(basedOn)}
        />
      ) : null}
      <div className="order-foot">
        <Button
          kind="primary"
          busy={keeping.busy}
          disabled={!changed}
          onClick={() => void save(table.version)}
        >
          {common('save')}
        </Button>
        <Button onClick={() => setAsking(true)}>{w('drop')}</Button>
      </div>
      <Confirm
        isOpen={asking}
        title={w('drop.ask', { name: table.name })}
        doIt={w('drop')}
        busy={dropping.busy}
        onConfirm={() => void drop()}
        onClose={() => setAsking(false)}
      >
        {w('drop.consequence')}
      </Confirm>
    </section>
  );
}
