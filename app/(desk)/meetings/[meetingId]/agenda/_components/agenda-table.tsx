'use client';

import { type ClipboardEvent, Fragment, type ReactElement, useEffect, useRef } from 'react';
import { useRowDrag } from '#app/_ui/use-row-drag.ts';
import { useWords } from '#app/_ui/words.tsx';
import { pastedTitles } from '#lib/domain/agendas/pasted-agenda.ts';
import { AgendaLine } from './agenda-line.tsx';
import { sittingAt, withLineAt } from './reorder.ts';
import type { Change } from './use-agenda.ts';
import type { WordedAgenda, WordedLine } from './word-agenda.ts';

interface Props {
  readonly agenda: WordedAgenda;
  readonly lines: readonly WordedLine[];
  readonly change: (change: Change) => void;
  readonly selected: string | null;
  readonly opened: string | null;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string | null, field?: string) => void;
  readonly announce: (words: string) => void;
  /** Several items were pasted where one title stands. */
  readonly onPasteMany: (text: string) => void;
}

/** Time, number, item, reporter and department, minutes; steps of the sitting in small print between them. */
export function AgendaTable(props: Props): ReactElement {
  const { agenda, lines, selected, opened, onSelect, onOpen, onPasteMany, change } = props;
  const w = useWords('agenda');
  const table = useRef<HTMLTableElement>(null);
  const moveTo = useMove(props);
  const drag = useRowDrag(table, moveTo);
  const several = agenda.sittings.length > 1;
  const last = lines.at(-1)?.id;
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    const isTitle = event.target instanceof Element && event.target.matches('textarea.ti');
    if (!isTitle || pastedTitles(text).length < 2) return;
    event.preventDefault();
    onPasteMany(text);
  };
  return (
    <table className="ag" ref={table} onPaste={onPaste}>
      <caption className="sr">{w('caption')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{w('time')}</th>
          <td />
          <th scope="col">
            {w('title')} <span className="sm">{w('stepsHint')}</span>
          </th>
          <th scope="col">{w('who')}</th>
          <th scope="col" className="r">
            {w('minutes')}
          </th>
        </tr>
      </thead>
      {lines.map((line, index) => (
        <Fragment key={line.id}>
          {several && line.inSitting !== lines[index - 1]?.inSitting ? (
            <SittingRow agenda={agenda} id={line.inSitting} />
          ) : null}
          <AgendaLine
            agenda={agenda}
            lines={lines}
            line={line}
            index={index}
            selected={line.id === selected}
            opened={line.id === opened}
            dragging={drag.held?.id === line.id}
            drop={dropMark(drag.held, line.id, last)}
            change={change}
            onSelect={() => onSelect(line.id)}
            onOpen={(field) => onOpen(line.id, field)}
            onClose={() => onOpen(null)}
            onMove={(to) => moveTo(line.id, to)}
            onHold={(event) => drag.onPointerDown(line.id, event)}
          />
        </Fragment>
      ))}
    </table>
  );
}

function dropMark(
  held: { readonly id: string; readonly before: string | null } | null,
  id: string,
  last: string | undefined,
): 'before' | 'after' | undefined {
  if (!held) return undefined;
  if (held.before === id) return 'before';
  return held.before === null && id === last ? 'after' : undefined;
}

/** Moves a line, says so, and keeps the keyboard where it was. */
function useMove({ lines, change, announce }: Props): (id: string, index: number) => void {
  const w = useWords('agenda');
  const focus = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that moved has lost the focus; it gets it back
  useEffect(() => {
    if (focus.current === null) return;
    document.getElementById(focus.current)?.focus();
    focus.current = null;
  }, [lines]);
  return (id, index) => {
    const line = lines.find((l) => l.id === id);
    if (!line || index < 0 || index >= lines.length) return;
    const sittingId = sittingAt(lines, id, index);
    const active = document.activeElement?.id;
    focus.current = active?.endsWith(id) ? active : `grip-${id}`;
    change({
      act: 'move',
      input: { itemId: id, index, ...(sittingId === undefined ? {} : { sittingId }) },
      meanwhile: (now) => withLineAt(now, id, index),
    });
    announce(w('moved', { line: line.title || line.name, row: index + 1, rows: lines.length }));
  };
}

function SittingRow({
  agenda,
  id,
}: {
  readonly agenda: WordedAgenda;
  readonly id: string | null;
}): ReactElement {
  const sitting = agenda.sittings.find((s) => s.id === id);
  return (
    <tbody className="sit">
      <tr>
        <td />
        <th colSpan={5} scope="rowgroup">
          {sitting?.title}
          <span className={sitting?.over ? 'note w-block' : 'note'}>{sitting?.sum}</span>
        </th>
      </tr>
    </tbody>
  );
}
