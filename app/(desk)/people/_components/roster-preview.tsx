'use client';

import type { ReactElement } from 'react';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { RosterFault } from '#lib/domain/people/roster.ts';
import type { RosterView } from '#lib/usecases/people/preview-roster.ts';
import { type FaultGroup, groupFaults } from './fault-groups.ts';
import { RosterRow, type RowChoices } from './roster-row.tsx';

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
        {view.remarks ? <p>{w('import.remarks', view.remarks)}</p> : null}
        {view.ignored.length > 0 ? <p>{w('import.ignored', { columns: list(view.ignored) })}</p> : null}
      </div>
      <Faults faults={view.faults} />
      <table className="grid people-grid">
        <thead>
          <tr>
            {(
              [
                ...(['import.row', 'name', 'gender', 'ethnicity', 'body', 'post', 'import.circle'] as const),
                ...(['rank', 'from', 'phone', 'import.needs', 'import.do'] as const),
              ] as const
            ).map((head) => (
              <th key={head} scope="col">
                {w(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <RosterRow key={row.entry.key} row={row} choices={choices} onChoose={onChoose} />
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
