export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'gb18030';
}

/**
 * Text of a file that does not say how it is encoded: its BOM, else UTF-16 by where its zeros stand, else UTF-8 where
 * all of it is valid, else GB18030 (the label `gbk` is wrong for 䶮 in some engines). Text with a few broken bytes is
 * read with U+FFFD in their place. Null where it is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  if (bytes.subarray(0, 4096).includes(0)) return decodeUnmarked(bytes);
  return (
    decodeAs(bytes, 'utf-8') ??
    decodeBroken(bytes, 'utf-8') ??
    decodeAs(bytes, 'gb18030') ??
    decodeBroken(bytes, 'gb18030')
  );
}

/** UTF-16 without its mark: commas and line ends have their zero on one side only. */
function decodeUnmarked(bytes: Uint8Array): DecodedText | null {
  const zeros = [0, 0];
  for (const [at, byte] of bytes.subarray(0, 4096).entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 === 1 || Math.min(even, odd) > 0) return null;
  return decodeAs(bytes, odd > 0 ? 'utf-16le' : 'utf-16be');
}

/** Read all the same where at least ten characters beyond ASCII are whole for each that is broken. */
function decodeBroken(bytes: Uint8Array, label: 'utf-8' | 'gb18030'): DecodedText | null {
  const text = new TextDecoder(label).decode(bytes);
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const whole = text.match(/[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/gu)?.length ?? 0;
  return broken * 10 <= whole ? { text, encoding: label } : null;
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
