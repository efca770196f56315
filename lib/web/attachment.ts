import type { RenderedFile } from '#lib/usecases/papers/render-one.ts';

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
  { bytes, contentType, fileName }: RenderedFile,
  ascii: string,
): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': contentType,
      'content-length': String(bytes.byteLength),
      'content-disposition': contentDisposition(kind, { ascii, fileName }),
      'cache-control': 'private, no-store',
    },
  });
}
