import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewBody } from '#lib/usecases/bodies/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { PlanImport } from './_components/plan-import.tsx';
import '../../_components/bodies.css';
import './_components/weekly-plan.css';

interface Props {
  readonly params: Promise<{ readonly bodyId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'weeklyPlan')('title') };
}

/** Brings a body's weekly plan in: read, look, put right, import. */
export default async function WeeklyPlanPage({ params }: Props): Promise<ReactElement> {
  const { bodyId } = await params;
  const context = await currentContext();
  const { body } = shown(await viewBody(context, bodyId));
  const w = words(context.locale, 'weeklyPlan');
  return (
    <WordsProvider locale={context.locale} nouns={['weeklyPlan']}>
      <header className="phead">
        <h1>
          {body.shortName} · {w('title')}
        </h1>
        <p className="sub grow">{w('how')}</p>
        <Link href={paths.body(body.id)}>{w('back')}</Link>
      </header>
      <main className="body" id="main">
        <PlanImport bodyId={body.id} />
      </main>
    </WordsProvider>
  );
}
