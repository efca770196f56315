'use client';

import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { Button } from '#app/_ui/button.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useLocale, useWords } from '#app/_ui/words.tsx';
import { moment } from '#lib/i18n/format.ts';
import type { EnteredView, StrokesView } from '#lib/usecases/strokes/queries.ts';
import { enterStrokesAction, forgetStrokesAction } from '../actions.ts';
import { StrokeLine } from './stroke-line.tsx';

interface Props {
  readonly view: StrokesView;
  readonly onChange: (entry: EnteredView) => void;
}

/** What the office entered: from where, by whom and when, and for which names. */
export function EnteredTable({ view, onChange }: Props): ReactElement {
  const w = useWords('strokes');
  const list = useWords('common')('listSeparator');
  const locale = useLocale();
  const say = useToast();
  const { run, busy } = useAction(forgetStrokesAction);
  const forget = async ({ character, version }: EnteredView): Promise<void> => {
    const answer = await run({ character, basedOn: version });
    if (!answer.ok) {
      say({ text: answer.message, kind: 'failed' });
      return;
    }
    const back = { character, ...answer.value, basedOn: 0 };
    say({ text: w('removed', { character }), undo: () => enterStrokesAction(back) });
  };
  return (
    <table className="grid stack">
      <thead>
        <tr>
          {(['character', 'strokes', 'source', 'by', 'missing.who'] as const).map((head) => (
            <th key={head} scope="col">
              {w(head)}
            </th>
          ))}
          {view.mayEdit ? <th scope="col" aria-label={w('change')} /> : null}
        </tr>
      </thead>
      <tbody>
        {view.entered.map((entry) => (
          <tr key={entry.character}>
            <th scope="row" className="strokes-character">
              {entry.character}
            </th>
            <td data-label={w('strokes')}>
              <StrokeLine strokes={entry.strokes} />
              {entry.sourced ? <p className="note">{w('sourced')}</p> : null}
            </td>
            <td data-label={w('source')}>{entry.source}</td>
            <td data-label={w('by')}>
              {w('by.who', { by: entry.by, at: moment(locale, Temporal.Instant.from(entry.at), view.zone) })}
            </td>
            <td data-label={w('missing.who')}>{entry.names.join(list)}</td>
            {view.mayEdit ? (
              <td className="acts">
                <Button kind="quiet" size="small" onClick={() => onChange(entry)}>
                  {w('change')}
                  <span className="sr">: {entry.character}</span>
                </Button>
                <Button kind="quiet" size="small" busy={busy} onClick={() => void forget(entry)}>
                  {w('remove')}
                  <span className="sr">: {entry.character}</span>
                </Button>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
