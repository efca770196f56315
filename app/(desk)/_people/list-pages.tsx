import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { PageLinks } from './page-links.tsx';
import './list-pages.css';

interface Props {
  /** The page with what was chosen on it besides: `/meetings/x/cards` and `{card: '200x100'}`. */
  readonly path: string;
  readonly chosen?: Readonly<Record<string, string>>;
  readonly text: string;
  readonly page: number;
  readonly pages: number;
  /** How many are found, and which of them stand on this page, from 1. */
  readonly found: number;
  readonly from: number;
  readonly shown: number;
  readonly locale: Locale;
}

/** Over a list longer than a page: a plain form that finds people on it, and the pages before and after. */
export function ListPages(props: Props): ReactElement {
  const { path, chosen = {}, text, page, pages, found, from, shown, locale } = props;
  const w = words(locale, 'people');
  const to = (at: number): string =>
    `${path}?${new URLSearchParams({ ...chosen, q: text, page: String(at) })}`;
  return (
    <search className="list-pages">
      <form>
        {Object.entries(chosen).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextField
          label={w('search')}
          hideLabel
          placeholder={w('search')}
          name="q"
          type="search"
          defaultValue={text}
        />
        <Button type="submit" icon="find">
          {w('find')}
        </Button>
      </form>
      <PageLinks {...{ to, page, pages, found, from, shown, locale }} />
    </search>
  );
}
