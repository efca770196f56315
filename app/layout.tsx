import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactElement, ReactNode } from 'react';
import { words } from '#lib/i18n/catalogue.ts';
import { currentLocale, NONCE_HEADER } from '#lib/web/session.ts';
import { NonceMeta } from './_ui/nonce-meta.tsx';
import { OwnWords } from './_ui/own-words.tsx';
import './_ui/styles/tokens.css';
import './_ui/styles/base.css';
import './_ui/styles/fields.css';
import './_ui/styles/findings.css';
import './_ui/styles/refused.css';

/** Every page carries its request's nonce; none may be drawn while building, when there is no database to ask. */
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const product = words(await currentLocale(), 'common')('product');
  return {
    title: { default: product, template: `%s · ${product}` },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#f4f2ec' };

/** The page itself: language, and the nonce for styles that components add while running. */
export default async function RootLayout({
  children,
}: {
  readonly children: ReactNode;
}): Promise<ReactElement> {
  const locale = await currentLocale();
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  return (
    <html lang={locale}>
      <head>
        <NonceMeta nonce={nonce} />
      </head>
      <body>
        <OwnWords locale={locale} />
        {children}
      </body>
    </html>
  );
}
