'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { enterStrokesAction, forgetStrokesAction } from '../actions.ts';
import { Standings } from './standings.tsx';
import { StrokeLine, strokeDigits } from './stroke-line.tsx';

/** Strokes as they are being entered; `basedOn` 0: nothing is kept for the character yet. */
export interface StrokesDraft {
  readonly character: string;
  readonly strokes: string;
  readonly source: string;
  readonly basedOn: number;
}

interface Props {
  readonly from: StrokesDraft;
  readonly onClose: () => void;
}

/** Strokes by the keys 1 to 5 (or the five buttons), their source, and where the names then stand. */
export function StrokesDialog({ from, onClose }: Props): ReactElement {
  const w = useWords('strokes');
  const common = useWords('common');
  const say = useToast();
  const [draft, setDraft] = useState(from);
  const { run, busy, refused, faultOf, clear } = useAction(enterStrokesAction);
  const { character, strokes } = draft;
  const change = (part: Partial<StrokesDraft>): void => setDraft({ ...draft, ...part });
  const write = (text: string): void =>
    change({ strokes: text.normalize('NFKC').replaceAll(/[^1-5]/gu, '') });
  const save = async (basedOn: number, over: boolean): Promise<void> => {
    const answer = await run({ ...draft, basedOn });
    if (!answer.ok) return;
    const { version } = answer.value;
    const undo = (): ReturnType<typeof enterStrokesAction> | ReturnType<typeof forgetStrokesAction> =>
      from.basedOn === 0
        ? forgetStrokesAction({ character, basedOn: version })
        : enterStrokesAction({ ...from, basedOn: version });
    // What a colleague entered meanwhile is not what was here before: it is not undone to.
    say({ text: w('saved', { character }), ...(over ? {} : { undo }) });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={from.character ? w('enter.of', { character: from.character }) : w('enter.other')}
      actions={
        <DialogActs
          doIt={common('save')}
          busy={busy}
          onDo={() => save(draft.basedOn, false)}
          onClose={onClose}
        />
      }
    >
      <div className="strokes-fields">
        {from.character ? null : (
          <TextField
            label={w('character')}
            value={character}
            fault={faultOf('character')}
            onChange={(event) => change({ character: event.target.value.trim() })}
          />
        )}
        <TextField
          label={w('strokes')}
          hint={w('strokes.hint')}
          inputMode="numeric"
          autoComplete="off"
          value={strokes}
          fault={faultOf('strokes')}
          onChange={(event) => write(event.target.value)}
        />
        <div className="stroke-keys">
          {strokeDigits.map((digit) => (
            <Button key={digit} onClick={() => write(strokes + digit)}>
              <span lang="zh-CN">{w(digit)}</span> <kbd>{digit}</kbd>
            </Button>
          ))}
          <Button icon="undo" aria-label={w('back')} onClick={() => write(strokes.slice(0, -1))} />
        </div>
        {strokes ? <StrokeLine strokes={strokes} /> : null}
        <TextField
          label={w('source')}
          hint={w('source.hint')}
          value={draft.source}
          fault={faultOf('source')}
          onChange={(event) => change({ source: event.target.value })}
        />
      </div>
      <Standings character={character} strokes={strokes} />
      {refused ? (
        <ErrorNote
          refused={refused}
          shownFields={from.character ? ['strokes', 'source'] : ['character', 'strokes', 'source']}
          onTakeTheirs={({ version, ...theirs }: { strokes: string; source: string; version: number }) => {
            change({ ...theirs, basedOn: version });
            clear();
          }}
          onKeepMine={(version) => void save(version, true)}
        />
      ) : null}
    </Dialog>
  );
}
