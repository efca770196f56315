import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';

/** Room for what stands around the file in the form. */
const OVERHEAD = 64 * 1024;
const MEGABYTE = 1024 * 1024;

/**
 * The form of a request that brings a file of at most `most` bytes. What is larger is refused as soon as that is known,
 * by its length or while it comes in, and no more of it is kept. Call it only once it is known who asks.
 */
export async function receiveForm(request: Request, most: number): Promise<Result<FormData, Refusal>> {
  const bytes = await receive(request, most + OVERHEAD);
  if (bytes === null) return refuse({ kind: 'too-large', megabytes: Math.floor(most / MEGABYTE) });
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  const form = await new Response(bytes, { headers }).formData().catch(() => null);
  return form ? ok(form) : refuse({ kind: 'not-found', what: 'file' });
}

/** The body; null where it is over the limit. The stream is left, not cancelled: that would cut off our answer. */
async function receive(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null;
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return Buffer.concat(parts);
    size += part.value.length;
    if (size > limit) return null;
    parts.push(part.value);
  }
}
