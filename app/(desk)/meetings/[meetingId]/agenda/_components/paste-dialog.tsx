'use client';

import { type ReactElement, useState } from 'react';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { TextArea } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { longestTitle } from '#lib/domain/agendas/entered-line.ts';
import { mostPasted, type PastedItem, pastedItems } from '#lib/domain/agendas/pasted-agenda.ts';

interface Props {
  readonly start: string;
  readonly onAdd: (items: readonly PastedItem[]) => void;
  readonly onClose: () => void;
}

/** An agenda copied from a paper or a mail: what was understood of it is seen, and can be put right, before it is added. */
export function PasteDialog({ start, onAdd, onClose }: Props): ReactElement {
  const w = useWords('agenda');
  const common = useWords('common');
  const [text, setText] = useState(start);
  const items = pastedItems(text);
  const long = items.findIndex(({ title }) => title.length > longestTitle);
  const fault =
    long >= 0
      ? w('pasteTooLong', { n: long + 1, limit: longestTitle })
      : items.length > mostPasted
        ? w('pasteTooMany', { n: items.length, limit: mostPasted })
        : undefined;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w('paste')}
      width="wide"
      actions={
        <DialogActs
          doIt={w('pasteAdd', { n: items.length })}
          disabled={items.length === 0 || fault !== undefined}
          onDo={() => onAdd(items)}
          onClose={onClose}
        />
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
      {items.length > 0 ? (
        <ol className="pasted" aria-label={w('pasteSeen')}>
          {items.map(({ title, reporters, motions }, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a title is its place
            <li key={n}>
              {title}
              {reporters.length > 0 ? (
                <span className="note">
                  {' '}
                  {w('pasteReporters', {
                    names: reporters.map(({ name, post }) => `${post}${name}`).join(common('listSeparator')),
                  })}
                </span>
              ) : null}
              {motions.length > 0 ? (
                <span className="note">
                  {' '}
                  {w('pasteMotions', {
                    names: motions.map(({ name }) => name).join(common('listSeparator')),
                  })}
                </span>
              ) : null}
            </li>
          ))}
        </ol>
      ) : null}
    </Dialog>
  );
}
