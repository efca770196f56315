import { exportRoster, rosterFormats } from '#lib/usecases/people/export-roster.ts';
import { refusalResponse } from '#lib/web/answer.ts';
import { fileResponse } from '#lib/web/attachment.ts';
import { currentLocale, routeContext } from '#lib/web/session.ts';

interface Params {
  readonly params: Promise<{ readonly name: string }>;
}

/** The roster as a file: `roster.xlsx`, `roster.csv`. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { name } = await params;
  const locale = await currentLocale();
  const opened = await routeContext();
  if (!opened.ok) return refusalResponse(locale, opened.refusal);
  const format = rosterFormats.find((one) => name === `roster.${one}`);
  if (!format) return refusalResponse(locale, { kind: 'not-found', what: 'file' });
  const file = await exportRoster(opened.value, format);
  return file.ok ? fileResponse('attachment', file.value, name) : refusalResponse(locale, file.refusal);
}
