import type { ReactElement } from 'react';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';

interface Props {
  readonly action: string;
  /** What the address says besides. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Newest first. */
  readonly choices: readonly { readonly number: number; readonly label: string }[];
  readonly from: number;
  readonly to: number;
  readonly locale: Locale;
}

/** Which two versions are held against each other. Works without script. */
export function ChooseTwo({ action, hidden = {}, choices, from, to, locale }: Props): ReactElement {
  const w = words(locale, 'versions');
  return (
    <form action={action} className="choose">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {(['from', 'to'] as const).map((side) => {
        const chosen = side === 'from' ? from : to;
        return (
          <label key={side}>
            {w(side)}
            <select name={side} defaultValue={chosen} key={chosen}>
              {choices.map(({ number, label }) => (
                <option key={number} value={number}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        );
      })}
      <button type="submit" className="btn small">
        {w('compare')}
      </button>
    </form>
  );
}
