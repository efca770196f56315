'use client';

import type { ReactElement } from 'react';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { PlanRowView, PlanView } from '#lib/usecases/calendars/weekly-plan-view.ts';

/** What importing does, what was understood, what was not, and what was passed over. */
export function PlanPreview({ view }: { readonly view: PlanView }): ReactElement {
  const many = view.sheets.length > 1;
  return (
    <>
      {view.weeks.length > 0 ? <Effect view={view} /> : null}
      {view.notUnderstood.length > 0 ? <NotUnderstood view={view} many={many} /> : null}
      {view.rows.length > 0 ? <Understood view={view} many={many} /> : null}
      {view.skipped.length > 0 ? <PassedOver view={view} many={many} /> : null}
    </>
  );
}

interface PartProps {
  readonly view: PlanView;
  /** There are several sheets: a row is named with its sheet. */
  readonly many: boolean;
}

function Effect({ view }: Pick<PartProps, 'view'>): ReactElement {
  const w = useWords('weeklyPlan');
  const c = useWords('common');
  const { added, changed, removed, kept } = view.changes;
  const same = added + changed + removed === 0;
  const fresh = changed + removed + kept === 0;
  return (
    <section aria-labelledby="plan-effect">
      <div className="sec">
        <h2 id="plan-effect">{w('effect')}</h2>
      </div>
      <p>
        {w(fresh ? 'replacesNothing' : 'replaces')} {view.weeks.join(c('listSeparator'))}
      </p>
      <p>{same ? w('sameAsBefore') : w('changes', view.changes)}</p>
      {view.removed.length > 0 ? (
        <details className="plan-skips">
          <summary className="linkbtn">
            {w('goes')} {view.removed.length}
          </summary>
          <ul>
            {view.removed.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function NotUnderstood({ view, many }: PartProps): ReactElement {
  const w = useWords('weeklyPlan');
  return (
    <section aria-labelledby="plan-faults">
      <div className="sec">
        <h2 id="plan-faults">{w('notUnderstood')}</h2>
        <p className="note">{w('notUnderstoodHow')}</p>
      </div>
      <table className="grid plan-faults">
        <tbody>
          {view.notUnderstood.map(({ sheet, row, message, text }) => (
            <tr key={`${sheet}:${row}:${message}`}>
              <td className="num">{row === null ? sheet : many ? w('rowOf', { sheet, row }) : row}</td>
              <td>
                <Mark kind="block" /> {message}
              </td>
              <td className="note">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Understood({ view, many }: PartProps): ReactElement {
  const w = useWords('weeklyPlan');
  return (
    <section aria-labelledby="plan-rows">
      <div className="sec">
        <h2 id="plan-rows">{w('understood')}</h2>
      </div>
      <table className="grid stack plan-rows">
        <thead>
          <tr>
            {(['row', 'when', 'time', 'matter', 'place', 'people', 'state'] as const).map((head) => (
              <th key={head} scope="col">
                {w(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one row of a file may stand for several times
            <Row key={index} row={row} many={many} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, many }: { readonly row: PlanRowView; readonly many: boolean }): ReactElement {
  const w = useWords('weeklyPlan');
  const c = useWords('common');
  const assumed = row.assumed === 'nothing' ? '' : w(`assumed.${row.assumed}`);
  return (
    <tr>
      <td className="num">{many ? w('rowOf', { sheet: row.sheet, row: row.row }) : row.row}</td>
      <td className="num">{row.date}</td>
      <td className="num">
        {row.time}
        {assumed ? <span className="note">{assumed}</span> : null}
      </td>
      <th scope="row">
        {row.matter}
        {row.doubts.map((doubt) => (
          <span key={doubt} className="note">
            <Mark kind="warn" /> {doubt}
          </span>
        ))}
      </th>
      <td>
        {row.place}
        {row.venue && row.venue !== row.place ? (
          <span className="note">{w('ourVenue', { name: row.venue })}</span>
        ) : null}
      </td>
      <td>
        {row.people}
        {row.matched.length > 0 && row.matched.join('、') !== row.people ? (
          <span className="note">{w('ours', { names: row.matched.join(c('listSeparator')) })}</span>
        ) : null}
        {row.people && row.matched.length === 0 ? <span className="note">{w('noneOfOurs')}</span> : null}
      </td>
      <td className="plan-state">
        {row.firm ? w('firm') : <span className="dashed">{w('tentative')}</span>}
        <span className="note">{w(`change.${row.change}`)}</span>
      </td>
    </tr>
  );
}

function PassedOver({ view, many }: PartProps): ReactElement {
  const w = useWords('weeklyPlan');
  const c = useWords('common');
  return (
    <section aria-labelledby="plan-skipped">
      <div className="sec">
        <h2 id="plan-skipped">{w('passedOver')}</h2>
      </div>
      {view.skipped.map(({ reason, rows }) => {
        const names = rows.map(({ sheet, row }) => (many ? w('rowOf', { sheet, row }) : String(row)));
        return (
          <details key={reason} className="plan-skips">
            <summary className="linkbtn">
              {w(`skip.${reason}`)}{' '}
              {w('passedOverRows', { n: rows.length, rows: names.join(c('listSeparator')) })}
            </summary>
            <ul>
              {rows.map(({ sheet, row, text }) => (
                <li key={`${sheet}:${row}:${text}`}>{text}</li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
