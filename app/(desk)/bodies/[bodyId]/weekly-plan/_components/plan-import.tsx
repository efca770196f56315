'use client';

import Link from 'next/link';
import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Confirm } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { SelectField } from '#app/_ui/field.tsx';
import { FileField } from '#app/_ui/file-field.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { PlanField } from '#lib/domain/calendars/weekly-plan/plan-columns.ts';
import type { PlanImported } from '#lib/usecases/calendars/weekly-plan.ts';
import type { PlanView } from '#lib/usecases/calendars/weekly-plan-view.ts';
import { paths } from '#lib/web/paths.ts';
import { importPlanAction, previewPlanAction } from '../actions.ts';
import { PlanColumns } from './plan-columns.tsx';
import { PlanPreview } from './plan-preview.tsx';

/** What a person decided on a file; sent with it each time, nothing is kept in between. */
interface Choices {
  readonly year: number | null;
  /** Columns as assigned, by the signature of their headings. */
  readonly columns: Readonly<Record<string, readonly PlanField[]>>;
  /** Names of sheets that are not read. */
  readonly unread: readonly string[];
}

const undecided: Choices = { year: null, columns: {}, unread: [] };

/** Reads a plan as soon as it is chosen, shows what was understood, and imports it once a person has looked. */
export function PlanImport({ bodyId }: { readonly bodyId: string }): ReactElement {
  const w = useWords('weeklyPlan');
  const [file, setFile] = useState<File | null>(null);
  const [choices, setChoices] = useState<Choices>(undecided);
  const [view, setView] = useState<PlanView | null>(null);
  const [done, setDone] = useState<PlanImported | null>(null);
  const [asking, setAsking] = useState(false);
  const reading = useAction<PlanView>(previewPlanAction);
  const importing = useAction<PlanImported>(importPlanAction);

  const formOf = (given: File, { year, columns, unread }: Choices): FormData => {
    const form = new FormData();
    form.set('file', given);
    const assigned = Object.entries(columns).map(([signature, fields]) => ({ signature, fields }));
    form.set('choices', JSON.stringify({ bodyId, year, columns: assigned, unread }));
    return form;
  };
  const read = async (given: File | null, next: Choices): Promise<void> => {
    setFile(given);
    setChoices(next);
    setDone(null);
    importing.clear();
    if (given === null) return setView(null);
    const answer = await reading.run(formOf(given, next));
    setView(answer.ok ? answer.value : null);
  };
  const bring = async (): Promise<void> => {
    setAsking(false);
    if (file === null) return;
    const answer = await importing.run(
      formOf(file, { ...choices, year: choices.year ?? view?.year ?? null }),
    );
    if (!answer.ok) return;
    setDone(answer.value);
    setView(null);
  };
  const refused = reading.refused ?? importing.refused;
  const removed = view?.changes.removed ?? 0;
  return (
    <>
      <div className="plan-form">
        <FileField
          label={w('file')}
          accept=".xlsx,.xls,.csv"
          // The same file, mended, is read again only where nothing is chosen before.
          onClick={(e) => {
            e.currentTarget.value = '';
          }}
          onChange={(e) => void read(e.target.files?.[0] ?? null, undecided)}
        />
        {view ? (
          <SelectField
            label={w('year')}
            value={String(choices.year ?? view.year ?? '')}
            onChange={(e) => void read(file, { ...choices, year: Number(e.target.value) || null })}
            choices={[
              ...(view.year === null ? [{ value: '', label: w('askYear') }] : []),
              ...view.years.map((year) => ({ value: String(year), label: String(year) })),
            ]}
          />
        ) : null}
        {view ? (
          <Button
            kind="primary"
            busy={importing.busy || reading.busy}
            disabled={view.weeks.length === 0}
            onClick={() => (removed > 0 ? setAsking(true) : void bring())}
          >
            {importing.busy ? w('importing') : w('import', { n: view.rows.length })}
          </Button>
        ) : null}
      </div>
      {refused ? <ErrorNote refused={refused} /> : null}
      <p role="status">
        {reading.busy ? w('reading') : null}
        {done ? (
          <>
            {w('done', { ...done })} <Link href={paths.body(bodyId)}>{w('back')}</Link>
          </>
        ) : null}
      </p>
      {view ? (
        <div className="plan-view" aria-busy={reading.busy || undefined}>
          <Facts view={view} />
          <PlanColumns
            sheets={view.sheets}
            unread={choices.unread}
            onLeave={(name, isUnread) => {
              const others = choices.unread.filter((one) => one !== name);
              void read(file, { ...choices, unread: isUnread ? [...others, name] : others });
            }}
            onAssign={(signature, fields) =>
              void read(file, { ...choices, columns: { ...choices.columns, [signature]: fields } })
            }
          />
          <PlanPreview view={view} />
        </div>
      ) : null}
      <Confirm
        isOpen={asking}
        title={w('confirmTitle', { n: removed })}
        doIt={w('confirmDo')}
        busy={importing.busy}
        onConfirm={() => void bring()}
        onClose={() => setAsking(false)}
      >
        <ul>
          {(view?.removed ?? []).slice(0, 12).map((one) => (
            <li key={one}>{one}</li>
          ))}
          {removed > 12 ? <li>…</li> : null}
        </ul>
      </Confirm>
    </>
  );
}

/** How the file was read, and whether a year is missing. */
function Facts({ view }: { readonly view: PlanView }): ReactElement {
  const w = useWords('weeklyPlan');
  const encoding = view.encoding
    ? ` · ${w('encoding', { format: view.format.toUpperCase(), encoding: view.encoding.toUpperCase() })}`
    : '';
  return (
    <div className="plan-facts">
      <p>
        <b>{w('facts', { n: view.rows.length, faults: view.leftOver })}</b>
        <span className="note">
          {' '}
          {view.fileName}
          {encoding}
        </span>
      </p>
      {view.yearTaken ? (
        <p className="w-warn">
          <Mark kind="warn" /> {w('yearTaken', { year: String(view.year) })}
        </p>
      ) : null}
      {view.year === null ? (
        <p className="w-block">
          <Mark kind="block" /> {w('yearMissing')}
        </p>
      ) : null}
    </div>
  );
}
