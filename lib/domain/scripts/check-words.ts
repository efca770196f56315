import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { firstDay } from '../meetings/meeting.ts';
import { findWrongWeekdays } from '../time/weekdays-in-text.ts';
import { type ScriptLine, scriptFinding } from './script-line.ts';
import { countOnLeave } from './script-opening.ts';

const numeral = '[一二三四五六七八九十百零〇\\d]+';
/** A term, or a number that counts meetings: 第十六届, 第三十二次会议, not 第一次审议. */
const counted = new RegExp(`第${numeral}届|第${numeral}次(?=[^，。；：？！\\s]{0,8}会议)`, 'gu');

/** 旧模板残留 (检查目录 17): a term or number in hand-written words that is neither this meeting's nor an item's. */
export function checkNumbers(dossier: Dossier, lines: readonly ScriptLine[]): readonly Finding[] {
  const known = new Set(
    ownTexts(dossier).flatMap((text) => [...text.matchAll(counted)].map(([found]) => found)),
  );
  return written(lines).flatMap((line) => {
    const foreign = [...line.text.matchAll(counted)].map(([found]) => found).filter((n) => !known.has(n));
    return [...new Set(foreign)].map((number) =>
      scriptFinding('script.foreign-number', 'warn', {
        subject: line.key,
        key: `${line.key}:${number}`,
        facts: { number, scene: line.scene },
        stamp: line.text,
      }),
    );
  });
}

/** 旧模板残留: a year before the meeting's in hand-written words that no item or paper speaks of. */
export function checkYears(dossier: Dossier, lines: readonly ScriptLine[]): readonly Finding[] {
  const day = firstDay(dossier.meeting, dossier.office.zone);
  if (day === null) return [];
  const known = ownTexts(dossier).join('\n');
  return written(lines).flatMap((line) => {
    const years = [...line.text.matchAll(/(?<!\d)((?:19|20)\d{2})年/gu)].map((m) => m[1] as string);
    return [...new Set(years)]
      .filter((year) => Number(year) < day.year && !known.includes(`${year}年`))
      .map((year) =>
        scriptFinding('script.old-year', 'warn', {
          subject: line.key,
          key: `${line.key}:${year}`,
          facts: { year, scene: line.scene },
          stamp: line.text,
        }),
      );
  });
}

function ownTexts({ meeting, agenda }: Dossier): readonly string[] {
  return [
    meeting.title,
    meeting.shortTitle,
    ...agenda.items.flatMap((item) => [item.title, ...item.papers.map((paper) => paper.title)]),
  ];
}

/** 日期与星期一致 (检查目录 11), in every line. */
export function checkWeekdays(dossier: Dossier, lines: readonly ScriptLine[]): readonly Finding[] {
  const near = firstDay(dossier.meeting, dossier.office.zone);
  if (near === null) return [];
  return lines.flatMap((line) =>
    findWrongWeekdays(line.text, near).map(({ at, written: said, date }) =>
      scriptFinding('script.wrong-weekday', 'block', {
        subject: line.key,
        key: `${line.key}:${at}`,
        facts: { written: said, date, scene: line.scene },
        stamp: line.text,
      }),
    ),
  );
}

/** “应到、请假”来自名单 (办会规则 6.3): figures written by hand that are not the list's. */
export function checkCounts(dossier: Dossier, lines: readonly ScriptLine[]): readonly Finding[] {
  const truths = [
    { figure: 'expected', pattern: /应到[^，。；\d]{0,8}?\s*(\d+)\s*[人名]/gu, is: dossier.memberCount },
    { figure: 'leave', pattern: /请假[^，。；\d]{0,4}?\s*(\d+)\s*[人名]/gu, is: countOnLeave(dossier) },
  ];
  return written(lines).flatMap((line) =>
    truths.flatMap(({ figure, pattern, is }) =>
      [...line.text.matchAll(pattern)]
        .filter((match) => Number(match[1]) !== is)
        .map((match) =>
          scriptFinding('script.count-differs', 'block', {
            subject: line.key,
            key: `${line.key}:${figure}`,
            facts: { figure, written: Number(match[1]), is, scene: line.scene },
            stamp: `${is}|${line.text}`,
          }),
        ),
    ),
  );
}

/** Words of a result that only the vote itself can give. */
const results = /(?:一致|全票|全体)通过|(?:赞成|反对|弃权)[^，。；\d⟦]{0,3}\d+\s*[票人]/u;
/** The two permitted outcomes beside each other are a blank, with or without its brackets. */
const choice = /通过\s*[/／、或]\s*未获通过/gu;
const outcome = /(?:表决|现在|决定|议程|获得|予以)通过[。！，]|未获通过[。！，]/u;

/**
 * 结果句只能当场填 (办会规则 6.1): a result stays a blank with its permitted outcomes; 「一致通过」 is never written
 * beforehand, by hand or by an office's phrase.
 */
export function checkResults(lines: readonly ScriptLine[]): readonly Finding[] {
  return lines.flatMap((line): readonly Finding[] => {
    if (line.kind === 'cue') return [];
    const filled = line.kind === 'blank' && line.written && !line.text.includes('⟦');
    const text = line.text.replace(choice, '');
    const said = results.test(text) || (line.written && outcome.test(text));
    return filled || said
      ? [
          scriptFinding('script.result-written-beforehand', 'block', {
            subject: line.key,
            facts: { scene: line.scene },
            stamp: line.text,
          }),
        ]
      : [];
  });
}

function written(lines: readonly ScriptLine[]): readonly ScriptLine[] {
  return lines.filter((line) => line.written);
}
