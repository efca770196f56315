import type { ReactElement } from 'react';
import { viewAudit } from '#lib/usecases/office/audit.ts';
import { currentContext, shown } from '#lib/web/session.ts';
import { AuditTable } from '../_components/audit-table.tsx';

interface Props {
  readonly searchParams: Promise<{ readonly about?: string; readonly before?: string }>;
}

/** Who did what and when. */
export default async function AuditPage({ searchParams }: Props): Promise<ReactElement> {
  const context = await currentContext();
  const { about, before } = await searchParams;
  const beforeSeq = before && /^\d{1,15}$/.test(before) ? Number(before) : null;
  const view = shown(await viewAudit(context, { entity: about || null, beforeSeq }));
  return <AuditTable view={view} locale={context.locale} />;
}
