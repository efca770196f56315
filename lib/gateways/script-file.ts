import { ok, type Result } from '#lib/domain/result.ts';
import { readWordParagraphs, type WordFault } from './word-file.ts';

/** The paragraphs of a finished script as it was handed in: a Word file, or plain text (.txt) in UTF-8 or GB 18030. */
export function readScriptParagraphs(name: string, bytes: Uint8Array): Result<readonly string[], WordFault> {
  if (!/\.(?:txt|text)$/i.test(name)) return readWordParagraphs(bytes, { margins: true });
  const paragraphs = textParagraphs(decode(bytes));
  return paragraphs.some((text) => text.trim() !== '') ? ok(paragraphs) : { ok: false, refusal: 'no-text' };
}

/** A text as it was typed or pasted, line by line. */
export function textParagraphs(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|[\r\n\u2028\u2029]/);
}

/** Text files of Chinese offices are UTF-8 or GB 18030; what is not the one is the other. */
function decode(bytes: Uint8Array): string {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (little) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
