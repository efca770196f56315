import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { type FetchRefusal, guardedRequest, type RequestOptions } from './guarded-request.ts';

/** What was read; `unchanged` where the server says nothing is new (304). */
export type Fetched =
  | { readonly unchanged: true }
  | {
      readonly unchanged: false;
      readonly bytes: Uint8Array;
      readonly etag: string | null;
      readonly lastModified: string | null;
    };

export type FetchOptions = Omit<RequestOptions, 'method' | 'body' | 'redirect'>;

/** Reads an address that somebody outside may have chosen (see `guardedRequest`); anything but 200 and 304 is refused. */
export async function guardedFetch(
  address: string,
  options: FetchOptions,
): Promise<Result<Fetched, FetchRefusal>> {
  const answered = await guardedRequest(address, options);
  if (!answered.ok) return answered;
  const { status, headers, bytes } = answered.value;
  if (status === 304) return ok({ unchanged: true });
  if (status !== 200) return refuse({ kind: 'status', detail: String(status) });
  const lastModified = headers['last-modified'] ?? null;
  return ok({ unchanged: false, bytes, etag: headers.etag ?? null, lastModified });
}
