'use client';

import type { ReactElement } from 'react';
import { SelectField } from '#app/_ui/field.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { RosterFault } from '#lib/domain/people/roster.ts';
import type { RosterRow, RosterView } from '#lib/usecases/people/preview-roster.ts';
import { type FaultGroup, groupFaults } from './fault-groups.ts';

/** What was decided on rows, by their keys; rows not here follow the preview. */
export type RowChoices = Readonly<
  Record<
    string,
    { readonly key: string; readonly action: 'create' | 'update' | 'skip'; readonly personId: string | null }
  >
>;

interface Props {
  readonly view: RosterView;
  readonly choices: RowChoices;
  readonly onChoose: (choices: RowChoices) => void;
}

/** What was understood, every doubt with its row and column, and what each row would do. */
export function RosterPreview({ view, choices, onChoose }: Props): ReactElement {
  const w = useWords('people');
  const c = useWords('common');
  const list = (texts: readonly string[]): string => texts.join(c('listSeparator'));
  return (
    <>
      <div className="import-facts">
        <p>
          {w('import.rows', {
            ...{ rows: view.rowCount, entries: view.rows.length },
            ...{ refused: view.refused, faults: view.faults.length },
          })}
        </p>
        <p>
          {view.encoding
            ? `${w('import.encoding', { format: view.format.toUpperCase(), encoding: view.encoding.toUpperCase() })} · `
            : ''}
          {w('import.understood', { columns: list(view.columns.map((column) => column.heading)) })}
        </p>
        {view.ignored.length > 0 ? <p>{w('import.ignored', { columns: list(view.ignored) })}</p> : null}
      </div>
      <Faults faults={view.faults} />
      <table className="grid people-grid">
        <thead>
          <tr>
            {(
              ['import.row', 'name', 'gender', 'body', 'post', 'rank', 'from', 'phone', 'import.do'] as const
            ).map((head) => (
              <th key={head} scope="col">
                {w(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <Row key={row.entry.key} row={row} choices={choices} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </>
  );
}

const marks = { error: 'block', warn: 'warn', note: 'note' } as const;

function Faults({ faults }: { readonly faults: readonly RosterFault[] }): ReactElement {
  const w = useWords('people');
  const r = useWords('roster');
  const c = useWords('common');
  if (faults.length === 0) return <p className="note">{w('import.no-faults')}</p>;
  const whereOf = ({ fault: { column }, rows: row, count: rows }: FaultGroup): string => {
    const where = column ? r('where', { row, ...column }) : r('where.row', { row });
    return rows > 1 ? r('where.rows', { where, rows }) : where;
  };
  return (
    <section className="import-faults" aria-label={w('import.faults')}>
      <div className="sec">
        <h2>{w('import.faults')}</h2>
      </div>
      <table className="grid">
        <tbody>
          {groupFaults(faults, c('listSeparator')).map((group) => {
            const { fault, rows } = group;
            return (
              <tr
                key={`${fault.code} ${fault.sheet} ${fault.column?.letter} ${rows} ${JSON.stringify(fault.facts)}`}
              >
                <td>
                  <Mark kind={marks[fault.severity]} /> {fault.sheet === undefined ? '' : `${fault.sheet} `}
                  {whereOf(group)}
                </td>
                <td>{r(fault.code, fault.facts)}</td>
                <td className="note">{r(`mend.${fault.mend}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  row,
  choices,
  onChoose,
}: { readonly row: RosterRow } & Pick<Props, 'choices' | 'onChoose'>): ReactElement {
  const w = useWords('people');
  const { entry } = row;
  const chosen = choices[entry.key];
  const value = chosen
    ? chosen.action === 'update'
      ? `update:${chosen.personId}`
      : chosen.action
    : row.action === 'update' || row.action === 'same'
      ? `update:${row.candidates[0]?.id ?? ''}`
      : row.action === 'ask'
        ? 'skip'
        : 'create';
  const choose = (next: string): void => {
    const [action, personId = null] = next.split(':');
    onChoose({
      ...choices,
      [entry.key]: { key: entry.key, action: action as 'create' | 'update' | 'skip', personId },
    });
  };
  return (
    <tr>
      <td className="num">
        {entry.sheet === undefined ? '' : `${entry.sheet} `}
        {entry.row}
      </td>
      <th scope="row">{entry.name}</th>
      <td>{entry.gender === 'unknown' ? '' : w(`gender.${entry.gender}`)}</td>
      <td>{entry.body}</td>
      <td>{entry.post}</td>
      <td className="num">{entry.rank}</td>
      <td className="num">{entry.to === '' ? entry.from : `${entry.from}–${entry.to}`}</td>
      <td className="num">{entry.phone}</td>
      <td>
        <SelectField
          label={`${entry.name} ${w('import.do')}`}
          hideLabel
          value={value}
          onChange={(e) => choose(e.target.value)}
          choices={[
            { value: 'create', label: w('import.create') },
            ...row.candidates.map((p) => ({
              value: `update:${p.id}`,
              label: w('import.update', { name: p.name, posts: p.posts }),
            })),
            { value: 'skip', label: w('import.skip') },
          ]}
        />
        {row.action === 'same' && !chosen ? <p className="note">{w('import.same')}</p> : null}
        {row.why && !chosen ? <p className="note">{w(`import.ask.${row.why}`)}</p> : null}
      </td>
    </tr>
  );
}
