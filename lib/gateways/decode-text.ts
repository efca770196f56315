export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'gb18030';
}

/** How much of a file is looked at to tell what it is: bytes, or characters. */
const looked = 4096;

/**
 * Text of a file that does not say how it is encoded: its BOM, else UTF-16 by its zeros, else UTF-8 where all of it is
 * valid, else GB18030 (the label `gbk` is wrong for 䶮 in some engines). Text with a few broken bytes is read with U+FFFD
 * in their place. Null where it is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  if (bytes.subarray(0, looked).includes(0)) return decodeUnmarked(bytes);
  const whole = withoutZeros(bytes);
  return (
    decodeAs(whole, 'utf-8') ??
    decodeBroken(whole, 'utf-8') ??
    decodeAs(whole, 'gb18030') ??
    decodeBroken(whole, 'gb18030')
  );
}

/** A zero that slipped into text is no part of it, and no database keeps one. */
function withoutZeros(bytes: Uint8Array): Uint8Array {
  return bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes;
}

/**
 * UTF-16 without its mark: letters, commas and line ends have their zero on one side, characters such as 一 and the wide
 * space on the other. Where fewer than a tenth have one, it may be other text into which a zero slipped: that is left out.
 */
function decodeUnmarked(bytes: Uint8Array): DecodedText | null {
  const zeros = [0, 0];
  const start = bytes.subarray(0, looked);
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const asWide = (): DecodedText | null => {
    const [first, second] = even > odd ? (['be', 'le'] as const) : (['le', 'be'] as const);
    return plausible(decodeAs(bytes, `utf-16${first}`)) ?? plausible(decodeAs(bytes, `utf-16${second}`));
  };
  if (Math.max(even, odd) * 20 >= start.length) return asWide();
  const whole = withoutZeros(bytes);
  return plausible(decodeAs(whole, 'utf-8')) ?? plausible(decodeAs(whole, 'gb18030')) ?? asWide();
}

/** What begins as text does: hardly a control character or one nobody has assigned. */
function plausible(read: DecodedText | null): DecodedText | null {
  const start = read?.text.slice(0, looked) ?? '';
  const odd = start.match(/[^\P{Cc}\t\r\n]|\p{Cn}/gu)?.length ?? 0;
  return odd * 100 <= start.length ? read : null;
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
