import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { NotPrinted } from './use-print.ts';

interface Props {
  readonly failed: NotPrinted | null;
  readonly onSure: () => void;
}

/** Why nothing was printed; of a question, the way to answer it. */
export function PrintFailed({ failed, onSure }: Props): ReactElement | null {
  const w = useWords('common');
  if (failed === null) return null;
  return (
    <span className="fault" role="alert">
      {failed.message} {failed.asks ? <Button onClick={onSure}>{w('sure.print-unmended')}</Button> : null}
    </span>
  );
}
