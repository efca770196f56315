'use client';

import { type ReactElement, useState } from 'react';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { ClashPage, ClashRow } from '#lib/usecases/planning/clash-page.ts';
import { MoveDialog } from '../../../../_planning/move-dialog.tsx';
import type { SittingForm } from '../../../../_planning/sitting-rows.tsx';
import { Remedies } from './remedies.tsx';
import { WaiveForm } from './waive-form.tsx';

/** Each clash on a line: its weight, with whom and when, why and what to do, who yields. */
export function ClashTable({ page }: { readonly page: ClashPage }): ReactElement {
  const w = useWords('planning');
  const [waiving, setWaiving] = useState<string | null>(null);
  const [proposed, setProposed] = useState<readonly SittingForm[] | null>(null);
  return (
    <>
      <table className="hits">
        <thead>
          <tr>
            <td />
            <th scope="col">{w('degree')}</th>
            <th scope="col">{w('withWhom')}</th>
            <th scope="col">{w('whyHow')}</th>
            <th scope="col">{w('whoYields')}</th>
          </tr>
        </thead>
        {page.rows.map((row) => (
          <tbody key={row.key} id={row.key} className={bodyClass(row, row.key === waiving)}>
            <tr>
              <td className="no">{row.n}</td>
              <td className="sv">
                <Degree row={row} />
              </td>
              <th scope="row">
                <b>{row.title}</b>
                <span className="t">{row.when}</span>
                {row.asOf ? <span className="t as-of">{row.asOf}</span> : null}
              </th>
              <td>
                {row.waiver ? w('waivedBy', row.waiver) : row.why}
                {row.lapsed ? (
                  <span className="t">
                    {w(row.lapsed.theirs ? 'waiverLapsedMoved' : 'waiverLapsed', row.lapsed)}
                  </span>
                ) : null}
                <Remedies
                  page={page}
                  row={row}
                  onMove={setProposed}
                  onWaive={() => setWaiving(row.key === waiving ? null : row.key)}
                />
              </td>
              <td className={row.waiver || !row.yields ? 'yields nobody' : 'yields'}>
                {row.waiver ? '—' : <Yields row={row} />}
              </td>
            </tr>
            {row.key === waiving ? (
              <tr className="waiving">
                <td />
                <td colSpan={4}>
                  <WaiveForm page={page} row={row} onClose={() => setWaiving(null)} />
                </td>
              </tr>
            ) : null}
          </tbody>
        ))}
      </table>
      <MoveDialog
        meeting={proposed ? page.meeting : null}
        proposed={proposed ?? undefined}
        venues={page.venues}
        onClose={() => setProposed(null)}
      />
    </>
  );
}

function bodyClass({ waiver }: ClashRow, open: boolean): string {
  if (waiver) return 'done';
  return open ? 'open' : '';
}

function Degree({ row }: { readonly row: ClashRow }): ReactElement {
  const w = useWords('planning');
  const kind = row.waiver ? 'ok' : row.severity;
  return (
    <>
      <span className={`w-${kind}`}>
        <Mark kind={kind} />
        {row.waiver ? w('waived') : row.severityWord}
      </span>
      <span className="t">{row.kindWord}</span>
    </>
  );
}

function Yields({ row }: { readonly row: ClashRow }): ReactElement {
  if (!row.yields) return <>—</>;
  return (
    <>
      <b className={row.yields.ours && row.severity === 'block' ? 'w-block' : undefined}>{row.yields.word}</b>
      <span className="t">{row.yields.note}</span>
    </>
  );
}
