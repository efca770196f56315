import type { ReactElement } from 'react';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewSettings } from '#lib/usecases/office/queries.ts';
import { currentContext, shown } from '#lib/web/session.ts';
import { RuleTable } from '../_components/rule-table.tsx';

/** Every deadline of the office's rule pack with its source. */
export default async function RulesPage(): Promise<ReactElement> {
  const context = await currentContext();
  const { rules } = shown(await viewSettings(context));
  const w = words(context.locale, 'settings');
  if (rules.length === 0) return <EmptyState title={w('rules.none')}>{w('rules.noneWhy')}</EmptyState>;
  return (
    <>
      <p className="settings-lead">{w('rules.lead')}</p>
      <RuleTable rules={rules} locale={context.locale} />
    </>
  );
}
