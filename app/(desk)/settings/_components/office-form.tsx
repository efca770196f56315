'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useUnsaved } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { Office } from '#lib/domain/office/office.ts';
import type { PackChoice } from '#lib/usecases/office/queries.ts';
import { editOfficeAction } from '../actions.ts';
import { CalendarGroup } from './calendar-group.tsx';
import { NameGroup, PackGroup, TimeGroup } from './office-groups.tsx';
import { SeatingGroup } from './seating-group.tsx';

/** What every group of the form is given. */
export interface GroupProps {
  readonly office: Office;
  readonly change: (part: Partial<Office>) => void;
  readonly faultOf: (path: string) => string | undefined;
}

interface Props {
  readonly office: Office;
  readonly mayEdit: boolean;
  readonly packs: readonly PackChoice[];
}

/** The office's decisions in one form with one button: they change every page, so they are saved on purpose. */
export function OfficeForm({ office: saved, mayEdit, packs }: Props): ReactElement {
  const w = useWords('settings');
  const say = useToast();
  const router = useRouter();
  const [office, setOffice] = useState(saved);
  const { run, busy, refused, faultOf, clear } = useAction(editOfficeAction);
  const changed = JSON.stringify(office) !== JSON.stringify(saved);
  useUnsaved(() => (busy ? 'saving' : changed ? 'draft' : 'none'));
  const group: GroupProps = {
    office,
    change: (part) => setOffice((before) => ({ ...before, ...part })),
    faultOf,
  };
  const save = async (basedOn: number): Promise<void> => {
    const { version: _, ...facts } = office;
    const answer = await run({ ...facts, basedOn });
    if (answer.ok) say({ text: w('savedOffice') });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(office.version);
  };
  return (
    <form onSubmit={submit} className="settings-form">
      {mayEdit ? null : <p className="note">{w('readOnly')}</p>}
      <fieldset disabled={!mayEdit}>
        <NameGroup {...group} />
        <TimeGroup {...group} />
        <PackGroup {...group} packs={packs} />
        <SeatingGroup {...group} />
        <CalendarGroup {...group} />
      </fieldset>
      {mayEdit ? (
        <div className="settings-save">
          {refused ? (
            <ErrorNote
              refused={refused}
              shownFields={refused.faults.map(({ path }) => path)}
              onTakeTheirs={(theirs: Office) => {
                setOffice(theirs);
                clear();
                router.refresh();
              }}
              onKeepMine={(basedOn) => void save(basedOn)}
            />
          ) : null}
          <Button kind="primary" type="submit" busy={busy}>
            {w('saveOffice')}
          </Button>
          {changed ? <span className="note">{w('unsaved')}</span> : null}
        </div>
      ) : null}
    </form>
  );
}
