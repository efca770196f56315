import type { Finding, TextPlace } from '../finding.ts';
import type { EditedScript } from './apply-edits.ts';
import { type ReadText, readText, type Span, writtenSpan } from './read-text.ts';

/** One paragraph of a script under check, whether from our own passages or from a finished file. */
export interface ScriptLine {
  readonly key: string;
  /** What a decision about it is kept by: the passage's key; in a file, where paragraphs move, the words themselves. */
  readonly mark: string;
  /** What it stands under, to tell people where to look; `_` in a file. */
  readonly scene: string;
  readonly kind: 'speech' | 'cue' | 'blank';
  readonly text: string;
  readonly read: ReadText;
  /** Where it begins in its passage or paragraph. */
  readonly offset: number;
  /** Written by a person; what the rules wrote is right by construction. */
  readonly written: boolean;
}

/** Every passage of a script as lines; those left out are not read. */
export function linesOf(script: EditedScript): readonly ScriptLine[] {
  return script.scenes.flatMap((scene) =>
    scene.passages
      .filter((p) => p.text !== '')
      .map(({ key, kind, text, origin }) => ({
        ...{ key, kind, text, mark: key, offset: 0 },
        scene: scene.title,
        read: readText(text),
        written: origin !== 'generated',
      })),
  );
}

/**
 * The paragraphs of a finished file as lines: all of it was written by hand; 〔…〕 sets a stage direction apart. A paragraph
 * broken where a sentence or a direction ends is read as several; a title broken for its length as one.
 */
export function linesOfFile(paragraphs: readonly string[]): readonly ScriptLine[] {
  return paragraphs.flatMap((paragraph, index) =>
    partsOf(paragraph).flatMap(({ text, offset }): readonly ScriptLine[] => {
      const read = readText(text);
      if (read.text === '') return [];
      const cue = /^[〔【[(][^〔【[(]*[〕】\])]$/su.test(read.text);
      return [
        {
          key: `paragraph.${index + 1}`,
          mark: markOf(read.text),
          // The paragraph itself stands beside every doubt about it.
          scene: '_',
          kind: cue ? 'cue' : 'speech',
          ...{ text, read, offset },
          written: true,
        },
      ];
    }),
  );
}

const ends = /(?:[。！？：；〕】\])）]|\d[:：]\d{2}|⟧)\s*$/u;
const begins = /^\s*(?:[〔【[（(]|第[一二三四五六七八九十]+项|[一二三四五六七八九十]+、)/u;

function partsOf(paragraph: string): readonly { readonly text: string; readonly offset: number }[] {
  const parts: { text: string; offset: number }[] = [];
  let at = 0;
  for (const piece of paragraph.split(/(?<=[\n\v\r\u2028])/u)) {
    const last = parts.at(-1);
    if (last && !ends.test(last.text) && !begins.test(piece)) last.text += piece;
    else parts.push({ text: piece, offset: at });
    at += piece.length;
  }
  return parts.flatMap(inPieces);
}

/** Nobody reads a longer sentence aloud; what is longer is read piece by piece, so that no text takes for ever. */
const LONGEST = 1_500;

/** A paragraph so long is a text pasted without its paragraphs: it is read sentence by sentence. */
const PASTED = 500;
const sentence = /(?<=[。！？][”’」』）)]?)(?![”’」』）)]|\s*[⟦(（]?(?:通过|未获通过))/u;

function inPieces({ text, offset }: { readonly text: string; readonly offset: number }) {
  const pieces: { text: string; offset: number }[] = [];
  let from = offset;
  for (const part of text.length > PASTED ? text.split(sentence) : [text]) {
    pieces.push(...inLimits(part, from));
    from += part.length;
  }
  return pieces;
}

function inLimits(text: string, offset: number) {
  const pieces: { text: string; offset: number }[] = [];
  for (let at = 0; at < text.length; ) {
    const piece = text.slice(at, at + LONGEST);
    const stop = at + LONGEST < text.length ? piece.lastIndexOf('。') + 1 : piece.length;
    const size = stop > 0 ? stop : piece.length;
    pieces.push({ text: text.slice(at, at + size), offset: offset + at });
    at += size;
  }
  return pieces;
}

/** The words of a paragraph in few characters (cyrb53): the same words, wherever they stand, have the same mark. */
function markOf(text: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36);
}

/** The whole of a line, as a place. */
export function placeOf({ key, offset, text }: ScriptLine): TextPlace {
  return { line: key, start: offset, end: offset + text.length, text };
}

/** Before a line, where something should stand. */
export function gapBefore({ key, offset }: ScriptLine): TextPlace {
  return { line: key, start: offset, end: offset, text: '' };
}

/** Whether a line is read aloud. */
export function isSaid(line: ScriptLine): boolean {
  return line.kind !== 'cue';
}

/** A text without what differs from hand to hand: spaces, punctuation, brackets. */
export function plain(text: string): string {
  return text.replace(/[\s\u3000，,。.、；;：:！!？?“”"‘’'《》〈〉（）()〔〕［］[\]【】…—-]/gu, '');
}

/** A finding about the script. `stamp` is the text it was seen in: changed words ask again. */
export function scriptFinding(
  code: string,
  severity: Finding['severity'],
  about: {
    readonly subject: string;
    readonly key?: string;
    readonly facts: Finding['facts'];
    readonly stamp: string;
  },
): Finding {
  return {
    code,
    key: `${code}:${about.key ?? about.subject}`,
    severity,
    facts: about.facts,
    place: 'script',
    subjectId: about.subject,
    waivable: true,
    stamp: about.stamp,
  };
}

/**
 * A finding about some words of a line, `span` in the text as it is read. `expected` is what the dossier says instead:
 * it is part of the stamp, so that a decision falls when the words or the fact change.
 */
export function wordsFinding(
  code: string,
  severity: Finding['severity'],
  line: ScriptLine,
  about: { readonly span: Span; readonly facts: Finding['facts']; readonly expected?: string },
): Finding {
  const span = writtenSpan(line.read, about.span);
  const words = line.text.slice(span.start, span.end);
  const found = scriptFinding(code, severity, {
    subject: line.key,
    key: `${line.mark}:${[...line.read.text.slice(about.span.start, about.span.end)].slice(0, 40).join('')}`,
    facts: { ...about.facts, scene: line.scene },
    stamp: about.expected === undefined ? line.text : `${about.expected}|${line.text}`,
  });
  const at = { line: line.key, start: line.offset + span.start, end: line.offset + span.end, text: words };
  return { ...found, at };
}
