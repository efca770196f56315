import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { viewConventions } from '#lib/usecases/conventions/queries.ts';
import { currentContext, shown } from '#lib/web/session.ts';
import { RulesForm } from './_components/rules-form.tsx';
import './planning.css';

/** 排会规矩: what the office decides about placing meetings, on one page, tried before it is saved. */
export default async function PlanningRulesPage(): Promise<ReactElement> {
  const context = await currentContext();
  const view = shown(await viewConventions(context));
  return (
    <WordsProvider locale={context.locale} nouns={['conventions']}>
      <RulesForm view={view} />
    </WordsProvider>
  );
}
