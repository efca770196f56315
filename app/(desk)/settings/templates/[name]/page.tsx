import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { templateNames } from '#lib/domain/wording/own-words.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { moment } from '#lib/i18n/format.ts';
import { isLocale } from '#lib/i18n/locale.ts';
import { viewTemplate } from '#lib/usecases/wording/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, shown } from '#lib/web/session.ts';
import { TemplateEditor } from '../_components/template-editor.tsx';
import { templateTitle } from '../_components/template-title.ts';
import '../templates.css';

interface Props {
  readonly params: Promise<{ readonly name: string }>;
  readonly searchParams: Promise<{ readonly language?: string }>;
}

/** One template: its lines to be changed, beside the paper they make. */
export default async function TemplatePage({ params, searchParams }: Props): Promise<ReactElement> {
  const [{ name: asked }, { language }] = await Promise.all([params, searchParams]);
  const name = templateNames.find((each) => each === asked);
  if (name === undefined) notFound();
  const context = await currentContext();
  const { locale } = context;
  const view = shown(await viewTemplate(context, name, isLocale(language) ? language : null));
  const title = templateTitle(locale, name);
  const history = view.history.map(({ at, ...row }) => ({
    ...row,
    when: moment(locale, Temporal.Instant.from(at), view.zone),
  }));
  return (
    <WordsProvider locale={locale} nouns={['templates']}>
      <p className="template-head">
        <HoverLink href={paths.templates(view.locale)}>{words(locale, 'templates')('back')}</HoverLink>
        <span aria-hidden="true">/</span>
        <b>{title}</b>
      </p>
      <TemplateEditor key={`${name}/${view.locale}`} view={view} history={history} title={title} />
    </WordsProvider>
  );
}
