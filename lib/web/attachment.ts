/**
 * The Content-Disposition of a file with a Chinese name: an ASCII name for old clients and the real one in UTF-8
 * (RFC 6266, RFC 8187).
 */
export function contentDisposition(
  kind: 'attachment' | 'inline',
  { ascii, fileName }: { readonly ascii: string; readonly fileName: string },
): string {
  const encoded = encodeURIComponent(fileName.replace(/[\\/:*?"<>|]/g, ' ')).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encoded}`;
}
