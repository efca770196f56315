import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { SegmentedLinks } from '#app/_ui/segmented.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { moment } from '#lib/i18n/format.ts';
import { isLocale, locales } from '#lib/i18n/locale.ts';
import { viewTemplates } from '#lib/usecases/wording/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, shown } from '#lib/web/session.ts';
import { templateTitle } from './_components/template-title.ts';
import './templates.css';

interface Props {
  readonly searchParams: Promise<{ readonly language?: string }>;
}

/** 文件措辞: every template by its paper, and what the office changed of it. */
export default async function TemplatesPage({ searchParams }: Props): Promise<ReactElement> {
  const { language } = await searchParams;
  const context = await currentContext();
  const { locale } = context;
  const view = shown(await viewTemplates(context, isLocale(language) ? language : null));
  const w = words(locale, 'templates');
  return (
    <>
      <p className="settings-lead">{w('lead')}</p>
      <div className="settings-bar">
        <SegmentedLinks
          label={w('language')}
          value={view.locale}
          segments={locales.map((each) => ({
            value: each,
            label: w(`language.${each}`),
            href: paths.templates(each),
          }))}
        />
      </div>
      <table className="grid stack template-list">
        <thead>
          <tr>
            {(['name', 'changed', 'saved'] as const).map((column) => (
              <th key={column} scope="col">
                {w(`col.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ name, lines, changed, unfit, saved }) => (
            <tr key={name}>
              <th scope="row">
                <HoverLink href={paths.template(name, view.locale)}>{templateTitle(locale, name)}</HoverLink>
              </th>
              <td>
                {changed + unfit === 0 ? (
                  <span className="note">{w('delivered')}</span>
                ) : (
                  w('changedOf', { n: changed + unfit, all: lines })
                )}
                {unfit > 0 ? (
                  <p className="fault">
                    <Mark kind="warn" />
                    {w('unfit', { n: unfit })}
                  </p>
                ) : null}
              </td>
              <td>
                {saved === null ? (
                  <span className="note">—</span>
                ) : (
                  w('savedBy', {
                    by: saved.by,
                    at: moment(locale, Temporal.Instant.from(saved.at), view.zone),
                  })
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
