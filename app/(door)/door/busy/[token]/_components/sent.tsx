import type { ReactElement } from 'react';
import { Mark } from '#app/_ui/severity.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** What the form's answer says in the address. */
export interface SentQuery {
  readonly done?: string;
  readonly fault?: string;
  readonly n?: string;
}

const done = ['marked', 'removed', 'confirmed', 'pasted', 'discarded'] as const;
const faults = ['marking', 'gone', 'empty', 'nothing', 'many', 'sent', 'changed'] as const;

/** What became of the form that was sent. */
export function Sent({
  query,
  locale,
}: {
  readonly query: SentQuery;
  readonly locale: Locale;
}): ReactElement | null {
  const w = words(locale, 'busyLink');
  const fault = faults.find((one) => one === query.fault);
  const well = done.find((one) => one === query.done);
  if (!fault && !well) return null;
  return (
    <p className={fault ? 'said' : 'said ok'} id="said" role={fault ? 'alert' : 'status'}>
      <Mark kind={fault ? 'block' : 'ok'} />
      {fault ? w(`fault.${fault}`) : well ? w(`done.${well}`, { n: Number(query.n) || 0 }) : null}
    </p>
  );
}
