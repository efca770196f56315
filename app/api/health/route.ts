import { viewHealth } from '#lib/usecases/office/health.ts';

export const dynamic = 'force-dynamic';

/** `{"status":"ok","database":"embedded|postgres","version"}`, or 503 where the database does not answer. */
export async function GET(): Promise<Response> {
  const health = await viewHealth();
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
