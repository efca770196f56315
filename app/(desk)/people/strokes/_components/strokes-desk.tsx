'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { InlineNote } from '#app/_ui/inline-note.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { StrokesView } from '#lib/usecases/strokes/queries.ts';
import { EnteredTable } from './entered-table.tsx';
import { StrokesDialog, type StrokesDraft } from './strokes-dialog.tsx';

interface Props {
  readonly view: StrokesView;
  /** A character somebody came here to enter. */
  readonly wanted: string | null;
}

/** What waits to be entered, what was entered, and the sheet to do it on. */
export function StrokesDesk({ view, wanted }: Props): ReactElement {
  const w = useWords('strokes');
  const list = useWords('common')('listSeparator');
  const { missing, foreign, entered, mayEdit } = view;
  const [open, setOpen] = useState<StrokesDraft | null>(wanted !== null && mayEdit ? fresh(wanted) : null);
  return (
    <>
      <section aria-labelledby="strokes-missing">
        <div className="sec">
          <h2 id="strokes-missing">{w('missing')}</h2>
          {mayEdit ? (
            <Button size="small" icon="plus" onClick={() => setOpen(fresh(''))}>
              {w('enter.other')}
            </Button>
          ) : null}
        </div>
        {missing.length === 0 ? <p className="note">{w('missing.none')}</p> : null}
        {foreign.length > 0 ? (
          <InlineNote kind="note">{w('foreign', { names: foreign.join(list) })}</InlineNote>
        ) : null}
        <ul className="strokes-missing">
          {missing.map(({ character, names }) => (
            <li key={character}>
              <b className="strokes-character">{character}</b>
              <span>{names.join(list)}</span>
              {mayEdit ? (
                <Button size="small" onClick={() => setOpen(fresh(character))}>
                  {w('enter')}
                  <span className="sr">: {character}</span>
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="strokes-entered">
        <div className="sec">
          <h2 id="strokes-entered">{w('entered')}</h2>
        </div>
        {entered.length === 0 ? <p className="note">{w('entered.none')}</p> : null}
        {entered.length > 0 ? (
          <EnteredTable
            view={view}
            onChange={({ character, strokes, source, version }) =>
              setOpen({ character, strokes, source, basedOn: version })
            }
          />
        ) : null}
      </section>
      {open ? <StrokesDialog key={open.character} from={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function fresh(character: string): StrokesDraft {
  return { character, strokes: '', source: '', basedOn: 0 };
}
