'use client';

import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useUnsaved } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import { linesOf, ranksOfLines } from '#lib/domain/bodies/rank-lines.ts';
import type { OfficeConventions } from '#lib/domain/office/conventions.ts';
import type { ConventionsView } from '#lib/usecases/conventions/queries.ts';
import type { TriedView } from '#lib/usecases/conventions/try.ts';
import { editConventionsAction, tryConventionsAction } from '../actions.ts';
import { ApartGroup } from './apart-group.tsx';
import { CalendarsGroup } from './calendars-group.tsx';
import { FollowUpsGroup } from './follow-ups-group.tsx';
import { HabitsGroup } from './habits-group.tsx';
import { PrecedenceGroup } from './precedence-group.tsx';
import type { RulesProps } from './rules.ts';
import { SeasonsGroup } from './seasons-group.tsx';
import { SeverityGroup } from './severity-group.tsx';
import { TravelGroup } from './travel-group.tsx';
import { TryPanel } from './try-panel.tsx';

/** The standing rules in one form, beside what they would change. What was tried stays when it is saved. */
export function RulesForm({ view }: { readonly view: ConventionsView }): ReactElement {
  const w = useWords('conventions');
  const settings = useWords('settings');
  const say = useToast();
  const [saved, setSaved] = useState({ rules: view.conventions, version: view.version });
  const [rules, setRules] = useState(view.conventions);
  const [lines, setLines] = useState(() => linesOf(view.precedence.ranks));
  const [tried, setTried] = useState<{ readonly of: string; readonly said: TriedView } | null>(null);
  const edit = useAction(editConventionsAction);
  const attempt = useAction(tryConventionsAction);

  const page = JSON.stringify([rules, ranksOfLines(lines)]);
  const changed = JSON.stringify(rules) !== JSON.stringify(saved.rules);
  const moved = JSON.stringify(ranksOfLines(lines)) !== JSON.stringify(view.precedence.ranks);
  useUnsaved(() => (edit.busy ? 'saving' : changed || moved ? 'draft' : 'none'));
  const tryIt = async (): Promise<void> => {
    const answer = await attempt.run({ ...rules, ranks: ranksOfLines(lines) });
    if (answer.ok) setTried({ of: page, said: answer.value });
  };
  const save = async (basedOn: number): Promise<void> => {
    const answer = await edit.run({ ...rules, basedOn });
    if (!answer.ok) return;
    setSaved({ rules, version: answer.value.version });
    say({ text: w('saved') });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(saved.version);
  };
  const group: RulesProps = {
    view,
    rules,
    change: (part) => setRules((before) => ({ ...before, ...part })),
    faultOf: (path) => edit.faultOf(path) ?? attempt.faultOf(path),
  };
  return (
    <div className="rules-page">
      <form onSubmit={submit} className="settings-form">
        <p className="settings-lead">{w('lead')}</p>
        {view.mayEdit ? null : <p className="note">{settings('readOnly')}</p>}
        <fieldset disabled={!view.mayEdit}>
          <SeverityGroup {...group} />
          <ApartGroup {...group} />
          <PrecedenceGroup view={view} lines={lines} onChange={setLines} />
          <HabitsGroup {...group} />
          <SeasonsGroup {...group} />
          <TravelGroup {...group} />
          <CalendarsGroup {...group} />
          <FollowUpsGroup {...group} />
        </fieldset>
        {view.mayEdit ? (
          <div className="settings-save">
            {edit.refused ? (
              <ErrorNote
                refused={edit.refused}
                onTakeTheirs={({ version, ...theirs }: OfficeConventions & { readonly version: number }) => {
                  setSaved({ rules: theirs, version });
                  setRules(theirs);
                  edit.clear();
                }}
                onKeepMine={(basedOn) => void save(basedOn)}
              />
            ) : null}
            <Button kind="primary" type="submit" busy={edit.busy}>
              {w('save')}
            </Button>
            {changed ? <span className="note">{settings('unsaved')}</span> : null}
          </div>
        ) : null}
      </form>
      {view.mayEdit ? (
        <TryPanel
          tried={tried?.said ?? null}
          current={tried?.of === page}
          saved={!changed && !moved}
          busy={attempt.busy}
          refused={attempt.refused}
          canTry={changed || moved}
          onTry={() => void tryIt()}
        />
      ) : null}
    </div>
  );
}
