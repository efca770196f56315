/** A calendar's text and the encoding it was found in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

/**
 * Bytes to text: by byte order mark, else UTF-8 when the bytes are (nearly) valid UTF-8, else GB18030 (which holds GBK and
 * GB2312, what Chinese systems write when they do not write UTF-8). A fold inside a multi-byte character (RFC 5545
 * section 3.1 warns of writers that do this) is moved behind the line first, which keeps line numbers right.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeWith('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeWith('utf-16be', bytes);
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeUtf8(bytes) ?? decodeLoosely(bytes);
  // Without a mark: every calendar begins in ASCII.
  if (first !== 0 && second === 0) return decodeWith('utf-16le', bytes);
  if (first === 0 && second !== 0) return decodeWith('utf-16be', bytes);
  return decodeUtf8(bytes) ?? decodeDamaged(bytes);
}

function decodeWith(encoding: DecodedText['encoding'], bytes: Uint8Array): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function decodeLoosely(bytes: Uint8Array): DecodedText {
  return decodeWith('utf-8', unfoldInside(bytes, utf8Tail));
}

/**
 * Neither is the text valid UTF-8 nor says it what it is: a UTF-8 text with a few damaged places (cut off inside a
 * character) still has many sound characters of three bytes, which GB18030 bytes make almost never.
 */
function decodeDamaged(bytes: Uint8Array): DecodedText {
  const utf8 = decodeLoosely(bytes);
  let sound = 0;
  let damaged = 0;
  for (let i = 0; i < utf8.text.length; i++) {
    const code = utf8.text.charCodeAt(i);
    if (code === 0xfffd) damaged++;
    else if (code >= 0x800) sound++;
  }
  return sound > 2 * damaged ? utf8 : decodeWith('gb18030', unfoldInside(bytes, gb18030Tail));
}

function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  return strictUtf8(bytes) ?? strictUtf8(unfoldInside(bytes, utf8Tail));
}

/** Lenient decoding is several times faster than strict: only a text with a replacement character is looked at twice. */
function strictUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!text.includes('\ufffd')) return { text, encoding: 'utf-8' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return null;
  }
}

/** How many bytes a character has, by its first byte and the one after. */
type CharacterLength = (lead: number, next: number) => number;

const utf8Tail: CharacterLength = (lead) =>
  lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1;

const gb18030Tail: CharacterLength = (lead, next) =>
  lead < 0x81 || lead === 0xff ? 1 : next >= 0x30 && next <= 0x39 ? 4 : 2;

/** Takes folds out of the middle of characters and puts their line ends back after the line they were in. */
function unfoldInside(bytes: Uint8Array, length: CharacterLength): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let size = 0;
  let owed = 0;
  for (let at = 0; at < bytes.length; ) {
    // Not before the line has ended: a fold between two characters does not end it.
    const lineEnds = owed > 0 && isLineEnd(bytes, at) && foldLength(bytes, at) === 0;
    if (lineEnds) for (; owed > 0; owed--) out[size++] = 0x0a;
    const lead = bytes[at++] as number;
    out[size++] = lead;
    const following = bytes[at + foldLength(bytes, at)] ?? 0;
    for (let left = length(lead, following) - 1; left > 0 && at < bytes.length; left--) {
      const fold = foldLength(bytes, at);
      if (fold > 0) owed++;
      else if (bytes[at] === 0x0a || bytes[at] === 0x0d) break;
      at += fold;
      if (at < bytes.length) out[size++] = bytes[at++] as number;
    }
  }
  return out.subarray(0, size);
}

function isLineEnd(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x0a || bytes[at] === 0x0d;
}

/** Length of `CRLF SP` (or LF, or CR, or a tab) at a place, 0 when there is none. */
function foldLength(bytes: Uint8Array, at: number): number {
  const lineEnd = bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? 2 : isLineEnd(bytes, at) ? 1 : 0;
  const blank = bytes[at + lineEnd];
  return lineEnd > 0 && (blank === 0x20 || blank === 0x09) ? lineEnd + 1 : 0;
}
