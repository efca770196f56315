'use client';

import { usePathname } from 'next/navigation';
import type { ReactElement } from 'react';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { useInView } from '#app/_ui/use-in-view.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { SettingsTab } from '#lib/usecases/office/tabs.ts';
import { paths } from '#lib/web/paths.ts';

const hrefs: Readonly<Record<SettingsTab, string>> = {
  office: paths.settings(),
  planning: paths.conventions(),
  templates: paths.templates(),
  fonts: paths.fonts(),
  rules: paths.rules(),
  users: paths.users(),
  audit: paths.audit(),
  account: paths.account(),
};

/** A template's own page lies under the tab of the templates. */
function isOpen(here: string, tab: SettingsTab): boolean {
  return here === hrefs[tab] || (tab === 'templates' && here.startsWith(`${hrefs[tab]}/`));
}

/** Tabs of the settings; the one that is open is marked. */
export function SettingsTabs({ tabs }: { readonly tabs: readonly SettingsTab[] }): ReactElement {
  const w = useWords('settings');
  const here = usePathname();
  const row = useInView<HTMLElement>(here);
  return (
    <nav ref={row} className="tabs settings-tabs" aria-label={w('tabs')}>
      {tabs.map((tab) => (
        <HoverLink key={tab} href={hrefs[tab]} aria-current={isOpen(here, tab) ? 'page' : undefined}>
          {w(`tab.${tab}`)}
        </HoverLink>
      ))}
    </nav>
  );
}
