import type { ReactElement } from 'react';
import { saidParts } from '#lib/domain/calendars/said-time.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { BusyPageView, MarkForm } from '#lib/usecases/busy-links/page.ts';
import { faultMessages } from '#lib/web/answer.ts';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly form: MarkForm;
  readonly page: BusyPageView;
  readonly token: string;
  readonly locale: Locale;
}

/** One busy time: when, how firm, and what or only that. A plain form; the browser itself shows what a choice needs. */
export function MarkFormView({
  form: { values, faults, through },
  page,
  token,
  locale,
}: Props): ReactElement {
  const w = words(locale, 'busyLink');
  const worded = faultMessages(locale, { kind: 'invalid', faults });
  const faultOf = (path: string): string | undefined => worded.find((fault) => fault.path === path)?.message;
  const field = { locale, faultOf };
  return (
    <form className="mark" action={paths.doorBusySend(token)} method="post">
      <input type="hidden" name="id" value={values.id} />
      <input type="hidden" name="day" value={values.day} />
      <Fault message={faultOf('day')} />
      <fieldset className="parts">
        <legend>{w('partOf')}</legend>
        {saidParts.map((part) => (
          <label key={part}>
            <input type="radio" name="part" value={part} defaultChecked={values.part === part} />
            <span>
              {w(`part.${part}`)}
              {part === 'morning' || part === 'afternoon' ? <small>{page.halves[part]}</small> : null}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="clocks">
        <Entry {...field} name="from" type="time" value={values.from} label={w('from')} />
        <Entry {...field} name="to" type="time" value={values.to} label={w('to')} />
      </div>
      <Entry {...field} name="title" type="text" value={values.title} label={w('title')} />
      <label className="tick">
        <input type="checkbox" name="busyOnly" defaultChecked={values.busyOnly} />
        {w('busyOnly')}
      </label>
      <fieldset className="parts">
        <legend>{w('firmness')}</legend>
        {(['firm', 'tentative'] as const).map((firmness) => (
          <label key={firmness}>
            <input
              type="radio"
              name="firm"
              value={firmness === 'firm' ? 'yes' : 'no'}
              defaultChecked={values.firm === (firmness === 'firm')}
            />
            <span>{w(firmness)}</span>
          </label>
        ))}
      </fieldset>
      <div className="entry">
        <label htmlFor="until">{w('untilDay')}</label>
        <select
          id="until"
          className="field"
          name="until"
          defaultValue={values.until}
          aria-invalid={faultOf('until') ? true : undefined}
          aria-describedby={faultOf('until') ? 'until-fault' : undefined}
        >
          <option value="">{w('thatDayOnly')}</option>
          {values.until && !through.some(({ day }) => day === values.until) ? (
            <option value={values.until}>{values.until}</option>
          ) : null}
          {through.map(({ day, name }) => (
            <option key={day} value={day}>
              {name}
            </option>
          ))}
        </select>
        <Fault id="until-fault" message={faultOf('until')} />
      </div>
      <div className="acts">
        <button className="btn primary" type="submit" name="do" value="mark">
          {w('save')}
        </button>
        <a href={`${paths.doorBusy(token)}#d-${values.day}`}>{w('cancel')}</a>
        {values.id ? (
          <button className="linkbtn" type="submit" name="do" value="remove">
            {w('remove')}
          </button>
        ) : null}
      </div>
    </form>
  );
}

interface EntryProps {
  readonly name: string;
  readonly type: 'text' | 'time';
  readonly label: string;
  readonly value: string;
  readonly faultOf: (path: string) => string | undefined;
}

function Entry({ name, type, label, value, faultOf }: EntryProps): ReactElement {
  const fault = faultOf(name);
  return (
    <div className="entry">
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        className="field"
        name={name}
        type={type}
        defaultValue={value}
        maxLength={type === 'text' ? 120 : undefined}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${name}-fault` : undefined}
      />
      <Fault id={`${name}-fault`} message={fault} />
    </div>
  );
}

function Fault({
  id,
  message,
}: {
  readonly id?: string;
  readonly message: string | undefined;
}): ReactElement | null {
  return message ? (
    <p className="fault" id={id}>
      {message}
    </p>
  ) : null;
}
