'use client';

import { usePathname } from 'next/navigation';
import type { ReactElement } from 'react';
import { Dialog } from '#app/_ui/dialog.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { everywhere, keysOf, type pageKeys } from './page-keys.ts';

type Line = (typeof everywhere)[number] | (typeof pageKeys)[number]['lines'][number];

/** All keys there are: those of the page one is on, and those that work everywhere. */
export function KeysSheet({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): ReactElement {
  const w = useWords('shell');
  const here = keysOf(usePathname());
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={w('keys')} width="narrow">
      {here.length > 0 ? <KeyTable caption={w('keysHere')} lines={here} /> : null}
      <KeyTable caption={w('keysEverywhere')} lines={everywhere} />
      {here.length > 0 ? null : <p className="note">{w('keysNoneHere')}</p>}
    </Dialog>
  );
}

function KeyTable({
  caption,
  lines,
}: {
  readonly caption: string;
  readonly lines: readonly Line[];
}): ReactElement {
  const w = useWords('shell');
  return (
    <table className="grid keys">
      <caption>{caption}</caption>
      <tbody>
        {lines.map(([keys, does]) => (
          <tr key={keys}>
            <th scope="row">
              <kbd>{keys === 'space' ? w('keySpace') : keys}</kbd>
            </th>
            <td>{w(does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
