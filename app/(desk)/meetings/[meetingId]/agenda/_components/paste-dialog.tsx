'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { TextArea } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { longestTitle } from '#lib/domain/agendas/entered-line.ts';
import { mostPasted, pastedTitles } from '#lib/domain/agendas/pasted-agenda.ts';

interface Props {
  readonly start: string;
  readonly onAdd: (titles: readonly string[]) => void;
  readonly onClose: () => void;
}

/** An agenda copied from a paper or a mail: what was understood of it is seen, and can be put right, before it is added. */
export function PasteDialog({ start, onAdd, onClose }: Props): ReactElement {
  const w = useWords('agenda');
  const common = useWords('common');
  const [text, setText] = useState(start);
  const titles = pastedTitles(text);
  const long = titles.findIndex((title) => title.length > longestTitle);
  const fault =
    long >= 0
      ? w('pasteTooLong', { n: long + 1, limit: longestTitle })
      : titles.length > mostPasted
        ? w('pasteTooMany', { n: titles.length, limit: mostPasted })
        : undefined;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w('paste')}
      width="wide"
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button
            kind="primary"
            disabled={titles.length === 0 || fault !== undefined}
            onClick={() => onAdd(titles)}
          >
            {w('pasteAdd', { n: titles.length })}
          </Button>
        </>
      }
    >
      <TextArea
        label={w('pasteText')}
        hint={w('pasteHow')}
        rows={8}
        value={text}
        onChange={(event) => setText(event.target.value)}
        fault={fault}
      />
      {titles.length > 0 ? (
        <ol className="pasted" aria-label={w('pasteSeen')}>
          {titles.map((title, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a title is its place
            <li key={n}>{title}</li>
          ))}
        </ol>
      ) : null}
    </Dialog>
  );
}
