import { rawValue, unescapeText } from './content-line.ts';
import { type Reading, readParameters } from './reading.ts';

/** No summary or description a person wrote is longer; what is beyond is cut off. */
const LONGEST_TEXT = 65_536;

/** The current TEXT value; a QUOTED-PRINTABLE one of vCalendar 1.0 is decoded. */
export function readText(reading: Reading): string {
  const parameters = readParameters(reading);
  const raw = rawValue(reading.cursor).slice(0, LONGEST_TEXT);
  return unescapeText(parameters.quotedPrintable ? decodeQuotedPrintable(raw, parameters.charset) : raw);
}

/** vCalendar 1.0 section 2.1.3: `=E4=BC=9A`, in the charset the property names. */
export function decodeQuotedPrintable(raw: string, charset: string): string {
  const bytes: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    const hex = raw[i] === '=' ? /^[0-9A-Fa-f]{2}$/.exec(raw.slice(i + 1, i + 3)) : null;
    if (hex === null) {
      for (const byte of new TextEncoder().encode(raw[i])) bytes.push(byte);
    } else {
      bytes.push(Number.parseInt(hex[0], 16));
      i += 2;
    }
  }
  return decoderFor(charset).decode(Uint8Array.from(bytes));
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset === '' ? 'utf-8' : charset);
  } catch {
    return new TextDecoder('utf-8');
  }
}
