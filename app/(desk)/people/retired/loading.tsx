import type { ReactElement } from 'react';
import { Loading } from '#app/_ui/loading.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { currentLocale } from '#lib/web/session.ts';

export default async function StrokesLoading(): Promise<ReactElement> {
  return <Loading label={words(await currentLocale(), 'common')('loading')} lines={6} />;
}
