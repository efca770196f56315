'use client';

import { type ReactElement, useEffect, useState } from 'react';
import { Confirm } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { bringFace } from '#app/_ui/paper-faces.ts';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { FaceRow } from '#lib/usecases/fonts/queries.ts';
import { removeFontAction } from '../actions.ts';

interface Props {
  readonly faces: readonly FaceRow[];
  /** Characters of the standard. */
  readonly standard: number;
  readonly mayRemove: boolean;
}

/** The faces in use, each with a line set in it. */
export function FaceTable({ faces, standard, mayRemove }: Props): ReactElement {
  const w = useWords('fonts');
  const roles = useWords('templates');
  const say = useToast();
  const [asked, setAsked] = useState<FaceRow | null>(null);
  const remove = useAction(removeFontAction);
  const sample = w('sample');
  useEffect(() => {
    for (const { id } of faces) bringFace(id, sample);
  }, [faces, sample]);
  const confirm = async (): Promise<void> => {
    if (asked === null) return;
    const answer = await remove.run({ file: asked.id.replace(/^own-/, '') });
    setAsked(null);
    if (answer.ok) say({ text: w('removed', { name: asked.name }) });
  };
  return (
    <>
      {remove.refused ? <ErrorNote refused={remove.refused} /> : null}
      <table className="grid stack face-table">
        <thead>
          <tr>
            {(['face', 'parts', 'covered', 'rights'] as const).map((column) => (
              <th key={column} scope="col">
                {w(`col.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {faces.map((face) => (
            <tr key={face.id}>
              <td>
                <b>{face.name}</b> <span className="note">{w(face.own ? 'own' : 'ours')}</span>
                <p className="face-sample" style={{ fontFamily: `"paper-${face.id}"` }} lang="zh-CN">
                  {sample}
                </p>
                {face.own && mayRemove ? (
                  <button type="button" className="linkbtn" onClick={() => setAsked(face)}>
                    {w('remove')}
                  </button>
                ) : null}
              </td>
              <td>
                <ul className="face-parts">
                  {face.parts.map(({ role, place }) => (
                    <li key={role}>{w('part', { role: roles(`face.${role}`), place })}</li>
                  ))}
                </ul>
              </td>
              <td className="num">
                {face.covered === standard
                  ? w('coveredAll', { all: standard })
                  : w('covered', { n: face.covered, all: standard })}
              </td>
              <td>
                {w(`rights.${face.embedding ?? 'ours'}`)}
                {face.cuts > 1 ? <p className="note">{w('cuts', { n: face.cuts })}</p> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Confirm
        isOpen={asked !== null}
        title={w('removeTitle', { name: asked?.name ?? '' })}
        doIt={w('remove')}
        busy={remove.busy}
        onConfirm={() => void confirm()}
        onClose={() => setAsked(null)}
      >
        <p>{w('removeWhy')}</p>
      </Confirm>
    </>
  );
}
