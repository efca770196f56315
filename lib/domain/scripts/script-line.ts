import type { Finding } from '../finding.ts';
import type { EditedScript } from './apply-edits.ts';

/** One paragraph of a script under check, whether from our own passages or from a finished file. */
export interface ScriptLine {
  readonly key: string;
  /** What it stands under, to tell people where to look. */
  readonly scene: string;
  readonly kind: 'speech' | 'cue' | 'blank';
  readonly text: string;
  /** Written by a person; what the rules wrote is right by construction. */
  readonly written: boolean;
}

/** Every passage of a script as lines; those left out are not read. */
export function linesOf(script: EditedScript): readonly ScriptLine[] {
  return script.scenes.flatMap((scene) =>
    scene.passages
      .filter((p) => p.text !== '')
      .map(({ key, kind, text, origin }) => ({
        ...{ key, kind, text },
        scene: scene.title,
        written: origin !== 'generated',
      })),
  );
}

/** The paragraphs of a finished file as lines: all of it was written by hand; 〔…〕 sets a stage direction apart. */
export function linesOfFile(paragraphs: readonly string[]): readonly ScriptLine[] {
  return paragraphs.map((paragraph, index) => {
    const text = paragraph.trim();
    const cue = /^[〔【［[（(].*[〕】］\])）]$/su.test(text);
    return {
      key: `paragraph.${index + 1}`,
      scene: [...text].slice(0, 16).join(''),
      kind: cue ? 'cue' : 'speech',
      text,
      written: true,
    };
  });
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
