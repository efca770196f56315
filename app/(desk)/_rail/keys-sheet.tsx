'use client';

import type { ReactElement } from 'react';
import { Dialog } from '#app/_ui/dialog.tsx';
import { useWords } from '#app/_ui/words.tsx';

const keys = [
  ['Ctrl K', 'keyGoto'],
  ['N', 'keyJot'],
  ['Ctrl Z', 'keyUndo'],
  ['Esc', 'keyClose'],
  ['?', 'keyHelp'],
] as const;

/** The keys that work everywhere. */
export function KeysSheet({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): ReactElement {
  const w = useWords('shell');
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={w('keys')} width="narrow">
      <table className="grid">
        <tbody>
          {keys.map(([key, name]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{w(name)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
