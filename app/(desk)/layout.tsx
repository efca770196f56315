import type { ReactElement, ReactNode } from 'react';
import { Going } from '#app/_ui/going.tsx';
import { LeaveGuard } from '#app/_ui/leave-guard.tsx';
import { ToastProvider } from '#app/_ui/toast.tsx';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewShell } from '#lib/usecases/session/shell.ts';
import { viewRailCounts } from '#lib/usecases/today/rail-counts.ts';
import { currentContext } from '#lib/web/session.ts';
import { Rail } from './_rail/rail.tsx';
import '#app/_ui/styles/frame.css';
import '#app/_ui/styles/heads.css';
import '#app/_ui/styles/tables.css';
import '#app/_ui/styles/dates.css';
import '#app/_ui/styles/editor.css';
import '#app/_ui/styles/overlays.css';

/** The desk: the rail on the left, a page on the right. Who may see a page is decided by its use case, never here. */
export default async function DeskLayout({
  children,
}: {
  readonly children: ReactNode;
}): Promise<ReactElement> {
  const context = await currentContext();
  const shell = await viewShell(context);
  return (
    <WordsProvider locale={context.locale} nouns={['common', 'shell', 'faults']}>
      <ToastProvider>
        <LeaveGuard />
        <Going />
        <a className="skip" href="#main">
          {words(context.locale, 'shell')('skip')}
        </a>
        <div className="desk">
          <Rail
            shell={shell}
            counts={viewRailCounts(context)}
            roleWord={words(context.locale, 'terms')(`role.${shell.role}`)}
          />
          <div className="page">{children}</div>
        </div>
      </ToastProvider>
    </WordsProvider>
  );
}
