import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';
import { viewSettings } from '#lib/usecases/office/queries.ts';
import { viewSettingsTabs } from '#lib/usecases/office/tabs.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, shown } from '#lib/web/session.ts';
import { OfficeForm } from './_components/office-form.tsx';

/** What the office decided about itself. Whoever has no business here is led to their own account. */
export default async function SettingsPage(): Promise<ReactElement> {
  const context = await currentContext();
  if (!viewSettingsTabs(context).includes('office')) redirect(paths.account());
  const { office, mayEdit, packs } = shown(await viewSettings(context));
  return <OfficeForm key={office.version} office={office} mayEdit={mayEdit} packs={packs} />;
}
