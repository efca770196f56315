'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { BodyPage, TypedView } from '#lib/usecases/bodies/queries.ts';
import { confirmWrittenDownAction, takeBackAction, unconfirmWrittenDownAction } from '../../actions.ts';
import { TypedDialog } from './typed-dialog.tsx';

/** What was taken down by hand: firm or tentative, or only that they are busy. */
export function TypedList({ page }: { readonly page: BodyPage }): ReactElement {
  const w = useWords('bodies');
  /** The entry that is changed; null: a new one; undefined: none. */
  const [writing, setWriting] = useState<TypedView | null | undefined>();
  return (
    <section aria-labelledby="typed">
      <div className="sec">
        <h2 id="typed">{w('typed')}</h2>
      </div>
      {page.typed.length === 0 ? <p className="note">{w('typedNone')}</p> : null}
      <ul className="typed">
        {page.typed.map((entry) => (
          <Entry key={entry.id} entry={entry} onChange={() => setWriting(entry)} />
        ))}
      </ul>
      <div className="add-source">
        <Button icon="pen" onClick={() => setWriting(null)}>
          {w('type')}
        </Button>
        <Asked page={page} />
      </div>
      {writing === undefined ? null : (
        <TypedDialog page={page} entry={writing} onClose={() => setWriting(undefined)} />
      )}
    </section>
  );
}

/** One of them, with its way back; `onChange` where it can be changed here. */
export function Entry({
  entry,
  onChange,
}: {
  readonly entry: Pick<TypedView, 'id' | 'when' | 'what' | 'firm'> & Partial<Pick<TypedView, 'people'>>;
  readonly onChange?: () => void;
}): ReactElement {
  const w = useWords('bodies');
  const common = useWords('common');
  const say = useToast();
  const { run, busy } = useAction(takeBackAction);
  const takeBack = async (): Promise<void> => {
    const answer = await run({ commitmentId: entry.id });
    say(
      answer.ok ? { text: w('takenBack', { what: entry.what }) } : { text: answer.message, kind: 'failed' },
    );
  };
  const names = (entry.people ?? []).map(({ name }) => name).join(common('listSeparator'));
  return (
    <li>
      <span>
        <b>{entry.when}</b> {entry.what}{' '}
        {entry.firm ? null : <span className="dashed">{w('tentative')}</span>}
        {names ? <span className="note">{w('takesPart', { names })}</span> : null}
      </span>
      <span className="acts">
        {onChange ? (
          <Button kind="link" onClick={onChange}>
            {common('edit')}
            <span className="sr">: {entry.what}</span>
          </Button>
        ) : null}
        <Button kind="link" busy={busy} onClick={() => void takeBack()}>
          {w('takeBack')}
          <span className="sr">: {entry.what}</span>
        </Button>
      </span>
    </li>
  );
}

/** Somebody rang them up and nothing is new: what is written down stands as of now. */
function Asked({ page: { body } }: { readonly page: BodyPage }): ReactElement {
  const w = useWords('bodies');
  const say = useToast();
  const { run, busy } = useAction(confirmWrittenDownAction);
  const confirm = async (): Promise<void> => {
    const answer = await run({ bodyId: body.id });
    say(
      answer.ok
        ? {
            text: w('askedDone', { body: body.shortName }),
            undo: () => unconfirmWrittenDownAction({ bodyId: body.id, ...answer.value }),
          }
        : { text: answer.message, kind: 'failed' },
    );
  };
  return (
    <Button icon="phone" busy={busy} onClick={() => void confirm()}>
      {w('asked')}
    </Button>
  );
}
