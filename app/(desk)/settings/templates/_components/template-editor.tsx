'use client';

import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Confirm } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useUnsaved } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import { checkTemplate } from '#lib/domain/wording/check-template.ts';
import { changedLines, type OwnWords } from '#lib/domain/wording/own-words.ts';
import { isWrong } from '#lib/domain/wording/template-line.ts';
import type { TemplateView } from '#lib/usecases/wording/queries.ts';
import { saveTemplateAction } from '../actions.ts';
import { differingLines } from './differing-lines.ts';
import { LineList } from './line-list.tsx';
import { lineText } from './line-text.ts';
import { TemplatePreview } from './template-preview.tsx';
import { type VersionLine, VersionList } from './version-list.tsx';
import { WrongLines } from './wrong-lines.tsx';

interface Props {
  readonly view: TemplateView;
  readonly history: readonly VersionLine[];
  readonly title: string;
}

/** The lines of a template, the paper they make, and the versions they had. Nothing holds before it is saved. */
export function TemplateEditor({ view, history, title }: Props): ReactElement {
  const w = useWords('templates');
  const say = useToast();
  const { name, locale, lines, mayEdit } = view;
  const [saved, setSaved] = useState({ own: view.own, version: view.version });
  const [own, setOwn] = useState<OwnWords>(view.own);
  const [asking, setAsking] = useState(false);
  const edit = useAction(saveTemplateAction);
  const faults = checkTemplate(lines, own);
  const wrong = faults.some(isWrong);
  const changed = differingLines(lines, saved.own, own).length > 0;
  useUnsaved(() => (edit.busy ? 'saving' : changed ? 'draft' : 'none'));

  const save = async (next: OwnWords, basedOn: number): Promise<void> => {
    const answer = await edit.run({ name, locale, lines: changedLines(next), basedOn });
    setAsking(false);
    if (!answer.ok) return;
    setSaved({ own: answer.value.lines, version: answer.value.version });
    setOwn(answer.value.lines);
    const reset = Object.keys(answer.value.lines).length === 0;
    say({ text: reset ? w('resetDone') : w('saved', { version: answer.value.version }) });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(own, saved.version);
  };
  const kept = Object.keys(saved.own).length;
  return (
    <div className="template-page">
      <form onSubmit={submit} className="settings-form">
        {name === 'styles' || name === 'titles' || name === 'common' ? (
          <p className="settings-lead">{w(`about.${name}`)}</p>
        ) : null}
        <LineList lines={lines} own={own} faults={faults} disabled={!mayEdit} onChange={setOwn} />
        {mayEdit ? (
          <div className="settings-save">
            {edit.refused ? (
              <ErrorNote
                refused={edit.refused}
                renderVersion={(version) => (
                  <ChangedLines lines={lines} own={(version as { readonly lines: OwnWords }).lines} />
                )}
                onTakeTheirs={(theirs: { readonly lines: OwnWords; readonly version: number }) => {
                  setSaved({ own: theirs.lines, version: theirs.version });
                  setOwn(theirs.lines);
                  edit.clear();
                }}
                onKeepMine={(basedOn) => void save(own, basedOn)}
              />
            ) : null}
            <Button kind="primary" type="submit" busy={edit.busy} disabled={!changed || wrong}>
              {w('save')}
            </Button>
            {wrong ? (
              <WrongLines faults={faults} lines={lines} />
            ) : (
              <span className="note" role="status">
                {changed ? w('unsaved') : w('nothing')}
              </span>
            )}
            {kept > 0 ? (
              <Button kind="quiet" onClick={() => setAsking(true)}>
                {w('reset')}
              </Button>
            ) : null}
          </div>
        ) : null}
        <VersionList
          lines={lines}
          history={history}
          onRestore={
            mayEdit
              ? (version) => {
                  const before = own;
                  setOwn(version.lines);
                  say({
                    text: w('restored', { version: version.version }),
                    undo: async () => {
                      setOwn(before);
                      return { ok: true, value: null };
                    },
                  });
                }
              : null
          }
        />
      </form>
      <TemplatePreview view={view} own={own} wrong={wrong} />
      <Confirm
        isOpen={asking}
        title={w('resetTitle', { name: title })}
        doIt={w('reset')}
        busy={edit.busy}
        onConfirm={() => void save({}, saved.version)}
        onClose={() => setAsking(false)}
      >
        <p>{w('resetWhy', { n: kept })}</p>
      </Confirm>
    </div>
  );
}

/** A version as its changed lines, where two people saved at once. */
function ChangedLines({
  lines,
  own,
}: {
  readonly lines: TemplateView['lines'];
  readonly own: OwnWords;
}): ReactElement {
  const w = useWords('templates');
  const changed = differingLines(lines, {}, own);
  if (changed.length === 0) return <p className="note">{w('version.delivered')}</p>;
  return (
    <ul className="changed-lines">
      {changed.map(({ of, line, after }) => (
        <li key={of.key}>
          <span className="note">{w('line', { line })}</span> {lineText(of, after, own, w)}
        </li>
      ))}
    </ul>
  );
}
