'use client';

import { type ReactElement, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { Button } from '#app/_ui/button.tsx';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useLocale, useWords } from '#app/_ui/words.tsx';
import { moment } from '#lib/i18n/format.ts';
import type { ImportLine, ImportsView } from '#lib/usecases/people/undo-import.ts';
import { undoImportAction } from '../actions.ts';

/** The latest imports, newest first; each can be taken back whole. */
export function ImportsList({ view }: { readonly view: ImportsView }): ReactElement | null {
  const w = useWords('people');
  const locale = useLocale();
  const [asked, setAsked] = useState<ImportLine | null>(null);
  const at = (iso: string): string => moment(locale, Temporal.Instant.from(iso), view.zone);
  if (view.imports.length === 0) return null;
  return (
    <section className="imports" aria-labelledby="imports">
      <div className="sec">
        <h2 id="imports">{w('imports')}</h2>
      </div>
      <table className="grid people-grid stack">
        <thead>
          <tr>
            {(['import.file', 'imports.who', 'imports.what'] as const).map((head) => (
              <th key={head} scope="col">
                {w(head)}
              </th>
            ))}
            <th scope="col" aria-label={w('imports.undo')} />
          </tr>
        </thead>
        <tbody>
          {view.imports.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.fileName}</th>
              <td data-label={w('imports.who')}>{w('imports.by', { by: line.by, at: at(line.at) })}</td>
              <td data-label={w('imports.what')}>{w('imports.counts', { ...countsOf(line) })}</td>
              <td className="acts">
                {line.undone ? (
                  <span className="note">
                    {w('imports.undone', { by: line.undone.by, at: at(line.undone.at) })}
                  </span>
                ) : (
                  <Button kind="quiet" size="small" icon="undo" onClick={() => setAsked(line)}>
                    {w('imports.undo')}
                    <span className="sr">: {line.fileName}</span>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked ? <UndoDialog key={asked.id} line={asked} onClose={() => setAsked(null)} /> : null}
    </section>
  );
}

function countsOf({ created, updated }: ImportLine): Pick<ImportLine, 'created' | 'updated'> {
  return { created, updated };
}

function UndoDialog({
  line,
  onClose,
}: {
  readonly line: ImportLine;
  readonly onClose: () => void;
}): ReactElement {
  const w = useWords('people');
  const say = useToast();
  const { run, busy, refused } = useAction<{
    readonly removed: number;
    readonly restored: number;
    readonly listings: number;
    readonly lists: number;
  }>(undoImportAction);
  const undo = async (): Promise<void> => {
    const answer = await run({ importId: line.id });
    if (!answer.ok) return;
    say({ text: w('imports.done', { ...answer.value }) });
    onClose();
  };
  return (
    <Dialog
      isOpen
      alert
      onClose={onClose}
      title={w('imports.ask', { file: line.fileName })}
      actions={
        <DialogActs doIt={w('imports.undo')} kind="danger" busy={busy} onDo={undo} onClose={onClose} />
      }
    >
      <p>{w('imports.consequence', { ...countsOf(line) })}</p>
      {refused ? <ErrorNote refused={refused} /> : null}
    </Dialog>
  );
}
