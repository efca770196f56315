'use client';

import type { ReactElement } from 'react';
import { CheckField, SelectField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { type PlanField, planFields } from '#lib/domain/calendars/weekly-plan/plan-columns.ts';
import type { PlanSheetView } from '#lib/usecases/calendars/weekly-plan-view.ts';

interface Props {
  readonly sheets: readonly PlanSheetView[];
  /** Names of sheets left unread by whoever looks. */
  readonly unread: readonly string[];
  readonly onAssign: (signature: string, fields: readonly PlanField[]) => void;
  readonly onLeave: (sheet: string, isUnread: boolean) => void;
}

/** Each sheet's head as it stands in the file, and over each column what it is taken for. */
export function PlanColumns({ sheets, unread, onAssign, onLeave }: Props): ReactElement {
  const w = useWords('weeklyPlan');
  return (
    <section aria-labelledby="plan-columns">
      <div className="sec">
        <h2 id="plan-columns">{w('columns')}</h2>
        <p className="note">{w('columnsHow')}</p>
      </div>
      {sheets.map((sheet) => (
        <div key={sheet.name} className="plan-sheet">
          {sheets.length > 1 ? (
            <CheckField
              label={`${sheet.name} · ${w('leaveUnread')}`}
              checked={unread.includes(sheet.name)}
              onChange={(e) => onLeave(sheet.name, e.target.checked)}
            />
          ) : null}
          {unread.includes(sheet.name) ? null : <SheetColumns sheet={sheet} onAssign={onAssign} />}
        </div>
      ))}
    </section>
  );
}

function SheetColumns({
  sheet,
  onAssign,
}: Pick<Props, 'onAssign'> & { readonly sheet: PlanSheetView }): ReactElement {
  const w = useWords('weeklyPlan');
  const fields = sheet.columns.map(({ field }) => field);
  return (
    <>
      <p className="note">
        {whereOf(sheet, w)}
        {sheet.remembered ? ` · ${w('remembered')}` : ''}
      </p>
      <div className="plan-scroll">
        <table className="grid plan-columns">
          <thead>
            <tr>
              {sheet.columns.map(({ letter, field }, index) => (
                <td key={letter} className={field === 'ignore' ? 'off' : undefined}>
                  <SelectField
                    label={w('columnHolds', { letter })}
                    hideLabel
                    value={field}
                    onChange={(e) =>
                      onAssign(sheet.signature, fields.with(index, e.target.value as PlanField))
                    }
                    choices={planFields.map((one) => ({ value: one, label: w(`field.${one}`) }))}
                  />
                </td>
              ))}
            </tr>
            <tr>
              {sheet.columns.map(({ letter, heading, field }) => (
                <th key={letter} scope="col" className={field === 'ignore' ? 'off' : undefined}>
                  {heading || w('noHeadingCell', { letter })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.sample.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file stand where they stand
              <tr key={row}>
                {sheet.columns.map(({ letter, field }, index) => (
                  <td key={letter} className={field === 'ignore' ? 'off' : undefined}>
                    {cells[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Where the headings are, and what form they make. */
function whereOf(
  { name, form, headingRow, unread }: PlanSheetView,
  w: ReturnType<typeof useWords<'weeklyPlan'>>,
): string {
  if (unread) return w('sheetUnread', { sheet: name });
  if (form === 'lines') return w('form.lines', { sheet: name });
  if (headingRow === null) return w('noHeading', { sheet: name });
  if (form === 'none') return w('unknownHeading', { sheet: name, row: headingRow });
  return `${w('headingAt', { sheet: name, row: headingRow })} · ${w(`form.${form}`)}`;
}
