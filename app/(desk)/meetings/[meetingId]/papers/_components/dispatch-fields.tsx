'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { DateField } from '#app/_ui/date-field.tsx';
import { CheckField, TextArea, TextField } from '#app/_ui/field.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { seriesFor, skippedBefore } from '#lib/domain/papers/dispatch.ts';
import type { DispatchView } from '#lib/usecases/papers/dispatch-view.ts';

/** What the form holds: everything as it was typed. */
export interface DispatchForm {
  readonly headed: boolean;
  readonly sealed: boolean;
  readonly code: string;
  readonly year: string;
  readonly sequence: string;
  readonly addressees: string;
  readonly copies: string;
  readonly attachments: string;
  readonly datedOn: string;
  readonly issuedOn: string;
}

/** The fields that show their own faults. */
export const dispatchFields = [
  ...(['code', 'year', 'sequence', 'addressees', 'copies', 'attachments'] as const),
  ...(['datedOn', 'issuedOn'] as const),
];

interface Props {
  readonly form: DispatchForm;
  readonly dispatch: DispatchView;
  readonly faultOf: (path: string) => string | undefined;
  readonly onChange: (form: DispatchForm) => void;
}

/** The fields of a dispatch: the number's three parts in one row, what continues the year beside them. */
export function DispatchFields({ form, dispatch, faultOf, onChange }: Props): ReactElement {
  const w = useWords('dispatch');
  const common = useWords('common');
  const set = (field: keyof DispatchForm) => (value: string | boolean) =>
    onChange({ ...form, [field]: value });
  const { artefact, optionalHead } = dispatch;
  return (
    <div className="form">
      {optionalHead ? (
        <CheckField
          label={w('headed')}
          hint={w('headedHint')}
          checked={form.headed}
          onChange={(event) => set('headed')(event.target.checked)}
        />
      ) : null}
      {form.headed ? <NumberFields {...{ form, dispatch, faultOf, onChange }} /> : null}
      {artefact === 'minutes' ? null : (
        <>
          <TextField
            label={w('addressees')}
            aside={common('optional')}
            hint={w('addresseesHint')}
            value={form.addressees}
            fault={faultOf('addressees')}
            onChange={(event) => set('addressees')(event.target.value)}
          />
          <TextArea
            label={w('attachments')}
            aside={common('optional')}
            hint={w('attachmentsHint')}
            rows={2}
            value={form.attachments}
            fault={faultOf('attachments')}
            onChange={(event) => set('attachments')(event.target.value)}
          />
        </>
      )}
      {form.headed ? (
        <TextArea
          label={w('copies')}
          aside={common('optional')}
          hint={w('copiesHint')}
          rows={2}
          value={form.copies}
          fault={faultOf('copies')}
          onChange={(event) => set('copies')(event.target.value)}
        />
      ) : null}
      <div className="row">
        {(['datedOn', 'issuedOn'] as const)
          .filter((field) =>
            field === 'datedOn' ? artefact !== 'minutes' : form.headed && artefact !== 'letter',
          )
          .map((field) => (
            <DateField
              key={field}
              label={w(field)}
              aside={common('optional')}
              hint={w('dayHint')}
              optional
              value={form[field]}
              fault={faultOf(field)}
              onChange={set(field)}
            />
          ))}
      </div>
      {artefact === 'minutes' ? null : (
        <CheckField
          label={w('sealed')}
          checked={form.sealed}
          onChange={(event) => set('sealed')(event.target.checked)}
        />
      )}
    </div>
  );
}

/** 机关代字, year and sequence; the next free one is one press away, and a gap is said. */
function NumberFields({ form, dispatch, faultOf, onChange }: Props): ReactElement {
  const w = useWords('dispatch');
  const common = useWords('common');
  const year = form.year.normalize('NFKC').trim();
  const series = seriesFor(dispatch.series, form.code.trim(), Number(year));
  const wanted = Number(form.sequence.normalize('NFKC').trim());
  const skipped = Number.isInteger(wanted) && wanted < 10_000 ? skippedBefore(wanted, series) : [];
  const number = w('number', { code: form.code, year, sequence: series.next });
  return (
    <div>
      <div className="row dispatch-number">
        {(['code', 'year', 'sequence'] as const)
          .filter((field) => field !== 'code' || dispatch.artefact !== 'minutes')
          .map((field) => (
            <TextField
              key={field}
              label={w(field)}
              inputMode={field === 'code' ? 'text' : 'numeric'}
              value={form[field]}
              fault={faultOf(field)}
              {...(field === 'code' ? { hint: w('codeHint') } : {})}
              {...(field === 'sequence' ? { hint: w('sequenceHint') } : {})}
              onChange={(event) => onChange({ ...form, [field]: event.target.value })}
            />
          ))}
      </div>
      <p className="note dispatch-next">
        {series.last > 0 ? w('given', { year, n: series.last }) : w('givenNone', { year })}
        {wanted === series.next ? null : (
          <Button kind="link" onClick={() => onChange({ ...form, sequence: String(series.next) })}>
            {w('propose', { number })}
          </Button>
        )}
      </p>
      {skipped.length > 0 ? (
        <p className="note">
          <Mark kind="warn" />
          {w('skipped', { numbers: skipped.slice(0, 5).join(common('listSeparator')) })}
        </p>
      ) : null}
    </div>
  );
}
