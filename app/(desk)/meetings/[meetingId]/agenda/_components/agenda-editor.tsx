'use client';

import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { ownId } from '#app/_ui/own-id.ts';
import { useWords } from '#app/_ui/words.tsx';
import { stepKinds } from '#lib/domain/agendas/agenda.ts';
import type { AgendaJson } from '#lib/domain/agendas/agenda-json.ts';
import { AgendaTable } from './agenda-table.tsx';
import { AgendaToolbar } from './agenda-toolbar.tsx';
import { AgendaVersion } from './agenda-version.tsx';
import { GeneralFindings } from './line-findings.tsx';
import { newLine } from './new-line.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { pastedChanges } from './pasted-changes.ts';
import { placeAfter } from './place-after.ts';
import { type AgendaInHand, type Change, useAgenda } from './use-agenda.ts';
import type { SelectedLine } from './use-selected-line.ts';
import type { WordedAgenda, WordedLine } from './word-agenda.ts';

interface Props {
  readonly agenda: WordedAgenda;
  readonly line: SelectedLine;
}

/** The left half: the agenda as it is worked on. */
export function AgendaEditor({ agenda, line }: Props): ReactElement {
  const w = useWords('agenda');
  const inHand = useAgenda(agenda);
  const { selected, opened, select, open } = line;
  const [said, announce] = useState('');
  const add = useAdd(inHand, selected, open);
  const [pasting, setPasting] = useState<string | null>(null);
  const undo = useCallback(() => inHand.change({ act: 'undo', input: {} }), [inHand.change]);
  useUndoKey(agenda.undo !== null && agenda.mayEdit ? undo : null);
  const change = (next: Change): void =>
    next.act === 'add' ? add(String(next.input.kind), Number(next.input.index)) : inHand.change(next);
  return (
    <section className="left" aria-label={w('edit')}>
      <AgendaToolbar
        agenda={agenda}
        lines={inHand.lines}
        onAdd={(kind) => add(kind)}
        onPaste={() => setPasting('')}
        onUndo={undo}
      />
      {inHand.refused ? (
        <ErrorNote
          refused={inHand.refused}
          renderVersion={(version) => <Compared version={version} refused={inHand.refused} />}
          onRetry={inHand.keepMine}
          onTakeTheirs={inHand.takeTheirs}
          onKeepMine={inHand.keepMine}
        />
      ) : null}
      <GeneralFindings agenda={agenda} lines={inHand.lines} change={change} />
      {inHand.lines.length === 0 ? (
        <EmptyState
          title={w('emptyTitle')}
          action={agenda.mayEdit ? <Button onClick={() => setPasting('')}>{w('paste')}</Button> : undefined}
        >
          {w('emptyWhy')}
        </EmptyState>
      ) : (
        <AgendaTable
          key={inHand.taken}
          agenda={agenda}
          lines={inHand.lines}
          change={change}
          selected={selected}
          opened={opened}
          onSelect={select}
          onOpen={open}
          announce={announce}
          onPasteMany={setPasting}
        />
      )}
      {pasting === null ? null : (
        <PasteDialog
          start={pasting}
          onClose={() => setPasting(null)}
          onAdd={(items) => {
            setPasting(null);
            for (const next of pastedChanges(inHand.lines, selected, items)) inHand.change(next);
          }}
        />
      )}
      <p className="sr" role="status" aria-live="assertive">
        {said}
      </p>
    </section>
  );
}

/** One of the two versions, marked where it is not as the other. */
function Compared({
  version,
  refused,
}: {
  readonly version: unknown;
  readonly refused: AgendaInHand['refused'];
}): ReactElement | null {
  if (refused?.refusal.kind !== 'stale') return null;
  const { current, yours, base } = refused.refusal;
  // What is mine is laid over theirs already: of it, only what I changed is marked.
  const [other, origin] = version === current ? [yours, base] : [current, current];
  return (
    <AgendaVersion
      version={version as AgendaJson}
      other={other as AgendaJson}
      origin={origin as AgendaJson | undefined}
    />
  );
}

/** Adds a line and opens it at once; a step of the sitting comes with the words it usually has. */
function useAdd(
  { lines, change }: AgendaInHand,
  selected: string | null,
  open: (id: string, field?: string) => void,
): (kind: string, index?: number) => void {
  const terms = useWords('terms');
  return (kind, at) => {
    const index = at ?? placeAfter(lines, selected);
    const step = (stepKinds as readonly string[]).includes(kind);
    const title = step ? terms(`kind.${kind}` as Parameters<typeof terms>[0]) : '';
    const itemId = ownId();
    const line = { kind: kind as WordedLine['kind'], title };
    change({
      act: 'add',
      input: { itemId, kind, title, index },
      meanwhile: (now) => now.toSpliced(index, 0, newLine(itemId, line, now[index - 1] ?? now[0])),
    });
    open(itemId, `[id="title-${itemId}"]`);
  };
}

/** Ctrl/⌘-Z takes back the last change, except while typing, where it belongs to the field. */
function useUndoKey(undo: (() => void) | null): void {
  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
      if (typing || event.defaultPrevented || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.key.toLowerCase() !== 'z' || !latest.current) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
