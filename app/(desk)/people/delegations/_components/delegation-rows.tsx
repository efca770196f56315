'use client';

import Link from 'next/link';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { OrderedRows } from '#app/_ui/ordered-rows.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { UnitLine } from '#lib/usecases/delegations/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { orderDelegationsAction } from '../actions.ts';

type Lines = readonly UnitLine[];

/** Delegations in their order: each move is saved at once, and the toast takes it back. */
export function DelegationRows({ delegations }: { readonly delegations: Lines }): ReactElement {
  const w = useWords('delegations');
  const common = useWords('common');
  const say = useToast();
  const { order, put, refused } = useSavedOrder(delegations);
  if (order.length === 0) return <p className="note">{w('none')}</p>;
  const move = async (id: string, index: number): Promise<void> => {
    const moved = order.find((line) => line.id === id);
    const others = order.filter((line) => line.id !== id);
    if (!moved) return;
    const answer = await put([...others.slice(0, index), moved, ...others.slice(index)]);
    const text = w('moved', { name: moved.shortName, n: index + 1 });
    if (answer.ok) say({ text, about: 'delegations', undo: () => put(order) });
  };
  const leads = ({ heads }: UnitLine): readonly ReactElement[] =>
    (['head', 'deputy'] as const).flatMap((lead) => {
      const names = heads.filter((one) => one.lead === lead).map((one) => one.name);
      const said = names.join(common('listSeparator'));
      return names.length === 0 ? [] : [<span key={lead}>{w(`lead.${lead}.are`, { names: said })}</span>];
    });
  return (
    <>
      <OrderedRows
        rows={order.map((line) => ({ id: line.id, name: line.shortName, line }))}
        onPut={(id, index) => void move(id, index)}
        words={w}
        renderRow={({ line }, index) => (
          <>
            <span className="num note">{index + 1}</span>
            <span>
              <Link href={paths.delegation(line.id)}>{line.shortName}</Link>{' '}
              {line.name === line.shortName ? null : <span className="note">{line.name}</span>}
            </span>
            <span className="more note">
              {leads(line)}
              <span>{w('people', { n: line.people })}</span>
            </span>
          </>
        )}
      />
      {refused ? <ErrorNote refused={refused} /> : null}
    </>
  );
}

/** An order that is shown as soon as it is put, and saved one step after the other: quick moves do not refuse each other. */
function useSavedOrder(saved: Lines) {
  const [order, setOrder] = useState(saved);
  const { run, refused } = useAction(orderDelegationsAction);
  const seen = useRef(seenOf(saved));
  const waiting = useRef(0);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    if (waiting.current > 0) return;
    seen.current = seenOf(saved);
    setOrder(saved);
  }, [saved]);
  const put = (next: Lines): ReturnType<typeof run> => {
    setOrder(next);
    waiting.current += 1;
    const answered = last.current.then(async () => {
      const answer = await run({ ids: next.map(({ id }) => id), basedOn: seen.current });
      waiting.current -= 1;
      if (answer.ok) seen.current = answer.value.basedOn.map((one) => ({ ...one }));
      else setOrder(saved);
      return answer;
    });
    last.current = answered;
    return answered;
  };
  return { order, put, refused };
}

const seenOf = (lines: Lines): { readonly id: string; readonly version: number }[] =>
  lines.map(({ id, version }) => ({ id, version }));
