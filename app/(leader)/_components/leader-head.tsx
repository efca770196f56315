import Link from 'next/link';
import type { ReactElement } from 'react';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly office: string;
  /** Where one is among the matters of the round. */
  readonly progress?: { readonly place: number; readonly done: readonly boolean[]; readonly words: string };
}

/** Who asks, and how far one is. */
export function LeaderHead({ office, progress }: Props): ReactElement {
  return (
    <header>
      <p className="from">
        <Link className="home" href={paths.opinions()} prefetch={false}>
          {office}
        </Link>
      </p>
      {progress ? (
        <>
          <p className="cnt">{progress.words}</p>
          <ol className="prog" aria-hidden="true">
            {progress.done.map((done, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place in the row is all it is
              <li key={index} className={index + 1 === progress.place ? 'cur' : done ? 'done' : ''} />
            ))}
          </ol>
        </>
      ) : null}
    </header>
  );
}
