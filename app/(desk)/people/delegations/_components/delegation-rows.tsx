'use client';

import Link from 'next/link';
import { type KeyboardEvent, type ReactElement, useCallback, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Icon } from '#app/_ui/icon.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useRowDrag } from '#app/_ui/use-row-drag.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { UnitLine } from '#lib/usecases/delegations/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { orderDelegationsAction } from '../actions.ts';

/** Delegations in their order: dragged or moved by keys, saved at once, the toast takes it back. */
export function DelegationRows({ delegations }: { readonly delegations: readonly UnitLine[] }): ReactElement {
  const w = useWords('delegations');
  const common = useWords('common');
  const say = useToast();
  const [order, setOrder] = useState(delegations);
  const list = useRef<HTMLUListElement>(null);
  const { run, refused } = useAction(orderDelegationsAction);
  const save = useCallback(
    async (next: readonly UnitLine[]) =>
      run({
        ids: next.map(({ id }) => id),
        basedOn: delegations.map(({ id, version }) => ({ id, version })),
      }),
    [run, delegations],
  );
  const put = useCallback(
    async (id: string, index: number): Promise<void> => {
      const moved = order.find((line) => line.id === id);
      if (!moved || index < 0 || index >= order.length) return;
      const others = order.filter((line) => line.id !== id);
      const next = [...others.slice(0, index), moved, ...others.slice(index)];
      setOrder(next);
      const answer = await save(next);
      if (!answer.ok) setOrder(delegations);
      else say({ text: w('moved', { name: moved.shortName, n: index + 1 }), about: 'delegations' });
    },
    [order, delegations, save, say, w],
  );
  const { held, onPointerDown } = useRowDrag(list, (id, index) => void put(id, index));
  const onKeyDown = (event: KeyboardEvent): void => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-line]')?.dataset.line;
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (id === undefined || by === undefined) return;
    event.preventDefault();
    void put(id, order.findIndex((line) => line.id === id) + by);
  };
  if (order.length === 0) return <p className="note">{w('none')}</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the links and buttons in it
    <div onKeyDown={onKeyDown}>
      <ul ref={list} className="ordered-rows">
        {order.map(({ id, shortName, name, people, heads }, index) => (
          <li
            key={id}
            data-line={id}
            data-dragging={held?.id === id || undefined}
            data-before={held?.before === id || undefined}
          >
            <span className="grip" aria-hidden="true" onPointerDown={(event) => onPointerDown(id, event)}>
              <Icon name="grip" />
            </span>
            <span className="num note">{index + 1}</span>
            <span>
              <Link href={paths.delegation(id)}>{shortName}</Link>{' '}
              {name === shortName ? null : <span className="note">{name}</span>}
            </span>
            <span className="more note">
              {(['head', 'deputy'] as const).map((lead) => {
                const names = heads.filter((one) => one.lead === lead).map((one) => one.name);
                const said = names.join(common('listSeparator'));
                return names.length === 0 ? null : (
                  <span key={lead}>{w(`lead.${lead}.are`, { names: said })}</span>
                );
              })}
              <span>{w('people', { n: people })}</span>
            </span>
            <span className="acts">
              <Button
                kind="quiet"
                size="small"
                icon="up"
                aria-label={w('moveUp', { name: shortName })}
                onClick={() => void put(id, index - 1)}
              />
              <Button
                kind="quiet"
                size="small"
                icon="down"
                aria-label={w('moveDown', { name: shortName })}
                onClick={() => void put(id, index + 1)}
              />
            </span>
          </li>
        ))}
      </ul>
      {refused ? <ErrorNote refused={refused} /> : null}
    </div>
  );
}
