import type { RenderedFile } from '#lib/usecases/papers/render-one.ts';
import type { StreamedFile } from '#lib/usecases/papers/render-pack.ts';
import { DRAFT_HEADER, NOTED_AT_HEADER } from './noted-at.ts';

/**
 * The Content-Disposition of a file with a Chinese name: an ASCII name for old clients and the real one in UTF-8
 * (RFC 6266, RFC 8187).
 */
function contentDisposition(
  kind: 'attachment' | 'inline',
  { ascii, fileName }: { readonly ascii: string; readonly fileName: string },
): string {
  const encoded = encodeURIComponent(fileName.replace(/[\\/:*?"<>|]/g, ' ')).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encoded}`;
}

/** A file that was made for this person: kept by nobody on the way. `ascii`: its name for clients that know no other. */
export function fileResponse(
  kind: 'attachment' | 'inline',
  { bytes, ...file }: RenderedFile,
  ascii: string,
): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headersOf(kind, file, ascii),
      'content-length': String(bytes.byteLength),
    },
  });
}

/** A file that is sent while it is made; who stops reading ends the making. */
export function streamResponse({ parts, ...file }: StreamedFile, ascii: string): Response {
  return new Response(streamOf(parts), {
    headers: {
      ...headersOf('attachment', file, ascii),
      // A proxy that collects the whole before it passes anything on would hide how far it is.
      'x-accel-buffering': 'no',
    },
  });
}

function streamOf(parts: StreamedFile['parts']): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(control) {
      const next = await parts.next();
      if (next.done === true) control.close();
      else control.enqueue(next.value);
    },
    async cancel() {
      await parts.return();
    },
  });
}

function headersOf(
  kind: 'attachment' | 'inline',
  { contentType, fileName, notedAt, isDraft }: Omit<RenderedFile, 'bytes'>,
  ascii: string,
): Record<string, string> {
  return {
    'content-type': contentType,
    'content-disposition': contentDisposition(kind, { ascii, fileName }),
    'cache-control': 'private, no-store',
    ...(notedAt === undefined ? {} : { [NOTED_AT_HEADER]: notedAt }),
    ...(isDraft ? { [DRAFT_HEADER]: '1' } : {}),
  };
}
