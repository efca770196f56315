import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewVehicles } from '#lib/usecases/vehicles/queries.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { VehiclesDesk } from './_components/vehicles-desk.tsx';
import './_components/vehicles.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'vehicles')('title') };
}

/** 车辆: what the office can lend, and to what it is lent. */
export default async function VehiclesPage(): Promise<ReactElement> {
  const context = await currentContext();
  const view = shown(await viewVehicles(context));
  return (
    <WordsProvider locale={context.locale} nouns={['vehicles']}>
      <VehiclesDesk view={view} />
    </WordsProvider>
  );
}
