'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { DateField } from '#app/_ui/date-field.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { CheckField, SelectField } from '#app/_ui/field.tsx';
import { FileField } from '#app/_ui/file-field.tsx';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { type Group, groups } from '#lib/domain/people/person.ts';
import type { RosterImported } from '#lib/usecases/people/import-roster.ts';
import type { RosterView } from '#lib/usecases/people/preview-roster.ts';
import type { PeopleView } from '#lib/usecases/people/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { importUploadAction, previewUploadAction } from '../actions.ts';
import { RosterPreview } from './roster-preview.tsx';
import type { RowChoices } from './roster-row.tsx';
import { chosenUnits, type UnitChoices, UnitChoicesList } from './unit-choices.tsx';

const nothing: RosterImported = { importId: null, created: 0, updated: 0, unchanged: 0, skipped: 0 };

/** How a file is read, as far as the page says. */
interface Asked {
  readonly ranks: boolean;
  readonly place: boolean;
  readonly units: UnitChoices;
}

/** Circles a quorum is counted on: who is brought in as one of them raises it. */
const counted: ReadonlySet<string> = new Set<Group>(['members', 'deputies']);

/** Reads a roster, shows what it would bring, and imports it once a person has looked. The file is sent again: nothing is kept in between. */
export function RosterImport({ bodies }: { readonly bodies: PeopleView['bodies'] }): ReactElement {
  const w = useWords('people');
  const c = useWords('common');
  const [file, setFile] = useState<File | null>(null);
  const [group, setGroup] = useState<Group | ''>('');
  const [bodyId, setBodyId] = useState((bodies.find(({ own }) => own) ?? bodies[0])?.id ?? '');
  const [view, setView] = useState<RosterView | null>(null);
  const [choices, setChoices] = useState<RowChoices>({});
  const [since, setSince] = useState('');
  const [ranks, setRanks] = useState(true);
  const [place, setPlace] = useState(false);
  const [units, setUnits] = useState<UnitChoices>({});
  const [done, setDone] = useState<RosterImported | null>(null);
  const reading = useAction<RosterView>(previewUploadAction);
  const importing = useAction<RosterImported>(importUploadAction);

  const read = async (asked: Asked): Promise<void> => {
    const form = new FormData();
    if (file) form.set('file', file);
    const { units: named, ...how } = asked;
    form.set('target', JSON.stringify({ group, bodyId, ...how, units: chosenUnits(named) }));
    setRanks(how.ranks);
    setPlace(how.place);
    setUnits(named);
    setDone(null);
    const answer = await reading.run(form);
    setView(answer.ok ? answer.value : null);
    if (answer.ok) setSince(answer.value.since);
  };
  const bring = async (): Promise<void> => {
    const form = new FormData();
    if (file) form.set('file', file);
    // Left as it was proposed, each circle of the file has a day of its own.
    const said = since === view?.since ? {} : { since };
    const target = { group, bodyId, ranks, place, units: chosenUnits(units), ...said };
    form.set('choices', JSON.stringify({ ...target, choices: Object.values(choices) }));
    const answer = await importing.run(form);
    if (!answer.ok) return;
    setDone(answer.value);
    setView(null);
  };
  const { importId: _, ...counts } = done ?? nothing;
  const refused = reading.refused ?? importing.refused;
  const count =
    view?.rows.filter(
      ({ entry, action }) => !['skip', 'ask', 'same'].includes(choices[entry.key]?.action ?? action),
    ).length ?? 0;
  return (
    <>
      <div className="import-form">
        <FileField
          label={w('import.file')}
          accept=".xlsx,.xls,.csv,.txt"
          onChange={(e) => {
            setFile(e.target.files?.[0] ?? null);
            setView(null);
          }}
        />
        <SelectField
          label={w('import.group')}
          value={group}
          onChange={(e) => {
            setGroup(e.target.value as Group | '');
            setView(null);
          }}
          hint={counted.has(group) ? w('import.counted') : group === '' ? w('import.chooseFirst') : undefined}
          choices={[
            { value: '', label: w('import.choose'), disabled: true },
            ...groups.map((g) => ({ value: g, label: w(`group.${g}`) })),
          ]}
        />
        <SelectField
          label={w('import.body')}
          value={bodyId}
          onChange={(e) => {
            setBodyId(e.target.value);
            setView(null);
          }}
          choices={bodies.map((b) => ({ value: b.id, label: b.shortName }))}
        />
        <Button
          kind={view ? 'plain' : 'primary'}
          busy={reading.busy}
          disabled={file === null || group === ''}
          onClick={() => {
            setChoices({});
            return read({ ranks: true, place: false, units: {} });
          }}
        >
          {reading.busy ? w('import.reading') : w('import.preview')}
        </Button>
        {view ? (
          <DateField
            label={w('import.since')}
            hint={w('import.sinceHow')}
            optional
            value={since}
            onChange={setSince}
            fault={importing.faultOf('choices.since')}
          />
        ) : null}
        {view && (view.ranks || !ranks) ? (
          <CheckField
            label={w('import.ranks')}
            checked={ranks}
            disabled={reading.busy}
            onChange={(e) => read({ ranks: e.target.checked, place, units })}
          />
        ) : null}
        {view && view.places.length > 0 ? (
          <CheckField
            label={w('import.place', { names: view.places.join(c('listSeparator')) })}
            checked={place}
            disabled={reading.busy}
            onChange={(e) => read({ ranks, place: e.target.checked, units })}
          />
        ) : null}
        {view ? (
          <Button kind="primary" busy={importing.busy} disabled={count === 0} onClick={bring}>
            {w('import.confirm', { n: count })}
          </Button>
        ) : null}
      </div>
      {refused ? <ErrorNote refused={refused} /> : null}
      <p role="status">
        {done ? (
          <>
            {w('import.done', counts)}{' '}
            <HoverLink className="mend" href={paths.people()}>
              {w('import.see')}
            </HoverLink>
          </>
        ) : null}
      </p>
      {view ? (
        <UnitChoicesList
          units={view.units}
          bodies={bodies}
          choices={units}
          disabled={reading.busy}
          onChoose={(next) => read({ ranks, place, units: next })}
        />
      ) : null}
      {view ? <RosterPreview view={view} choices={choices} onChoose={setChoices} /> : null}
    </>
  );
}
