export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'gb18030';
}

/**
 * Text of a file that does not say how it is encoded: its BOM, else UTF-8 where all of it is valid, else GB18030 (the
 * label `gbk` is wrong for 䶮 in some engines). Null where it is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  if (bytes.subarray(0, 4096).includes(0)) return null;
  return decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, 'gb18030');
}

function decodeAs(
  bytes: Uint8Array,
  label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030',
): DecodedText | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return { text, encoding: label === 'utf-16le' || label === 'utf-16be' ? 'utf-16' : label };
  } catch {
    return null;
  }
}
