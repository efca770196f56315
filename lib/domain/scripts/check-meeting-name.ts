import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { readCount } from '../time/read-count.ts';
import { hunksOf, nearTexts } from './compare-text.ts';
import { placeBefore } from './place-before.ts';
import { readAs } from './read-text.ts';
import { type ScriptLine, wordsFinding } from './script-line.ts';

/** A sixth of the name may be wrong and it still is this meeting's. */
const SHARE = 0.17;
const numerals = /^[\d一二三四五六七八九十百零〇]*$/u;

/**
 * 会议名称与会议档案一致 (检查目录 3, 44): the name of the meeting, in full, shortened as usual, or as in lists, is this
 * meeting's, its place and organ included. Terms and numbers have a rule of their own.
 */
export function checkMeetingName(dossier: Dossier, lines: readonly ScriptLine[]): readonly Finding[] {
  const { meeting, office } = dossier;
  const whole = formsOf(meeting.title, meeting.shortTitle, office.locality);
  const [longest = ''] = whole;
  return lines
    .filter((line) => line.written)
    .flatMap((line) => {
      const { text } = line.read;
      const names = countedAs(whole, text);
      const exact = names.flatMap((name) => placesOf(text, name));
      const near = names
        .flatMap((name) => {
          const most = Math.floor(name.length * SHARE);
          return most === 0 ? [] : nearTexts(text, name, most).map((hit) => ({ ...hit, name }));
        })
        // A shorter form may stand inside a longer one that has a character wrong.
        .filter((hit) => !exact.some((e) => e.start < hit.end && hit.start < e.end && !isTypo(e, hit, text)))
        .sort((a, b) => a.distance - b.distance);
      const [slip] = near.filter((hit) => isOfWords(text.slice(hit.start, hit.end), hit.name));
      const law = otherLaw(text, readAs(dossier.meeting.title));
      const wrong = law
        ? [law]
        : slip
          ? [{ span: slip, expected: longest }]
          : exact.flatMap(({ start, name }) =>
              otherPlace(text, start, name, names, office.locality, longest),
            );
      return wrong.slice(0, 1).map(({ span, expected }) =>
        wordsFinding('script.meeting-name-differs', 'block', line, {
          span,
          facts: { written: text.slice(span.start, span.end), expected },
          expected,
        }),
      );
    });
}

/** The name in full and shortened: with and without the place, 人大常委会 for 人民代表大会常务委员会. The longest first. */
function formsOf(title: string, short: string, locality: string): readonly string[] {
  const own = locality.replace(/^.*[市省州盟]/u, '');
  const whole = readAs(title);
  const places = [
    whole,
    ...[locality, own]
      .filter((p) => p !== '' && whole.startsWith(p))
      .flatMap((p) => {
        const rest = whole.slice(p.length);
        return [rest, `${own}${rest}`, `${own.slice(-1)}${rest}`];
      }),
  ];
  const organs = (name: string): readonly string[] => [
    name,
    name.replace('人民代表大会', '人大'),
    name.replace('人民代表大会', '人大').replace('常务委员会', '常委会'),
    name.replace('常务委员会', '常委会'),
  ];
  return [...new Set([...places.flatMap(organs), readAs(short)])]
    .filter((n) => n.length >= 4)
    .sort((a, b) => b.length - a.length);
}

/** 《大气污染防治法》执法检查 for 《水污染防治法》执法检查: the same meeting about another law. */
function otherLaw(
  text: string,
  title: string,
): { readonly span: { readonly start: number; readonly end: number }; readonly expected: string } | null {
  const [, law = '', about = ''] = /《([^》]+)》([^》]{2,})$/u.exec(title) ?? [];
  if (law === '') return null;
  for (const match of text.matchAll(/《([^》]+)》/gu)) {
    const [whole, written = ''] = match;
    const end = match.index + whole.length;
    const isSame = written === law || written.endsWith(law) || law.endsWith(written);
    if (!isSame && text.slice(end).startsWith(about))
      return { span: { start: match.index, end }, expected: title };
  }
  return null;
}

const count = '[一二三四五六七八九十百零〇]+|\\d+';
/** A term without 第, whatever stands for its number: 区五届, 区王届. */
const bareTerm = /(?<!第[^第届，。；]{0,3})届/u;

/** The forms a text may use, as it writes terms and numbers: 五届 for 第五届, 第32次 for 第三十二次. */
function countedAs(forms: readonly string[], text: string): readonly string[] {
  let inDigits = forms;
  for (const unit of ['届', '次'].filter((each) => new RegExp(`\\d${each}`, 'u').test(text)))
    inDigits = inDigits.concat(inDigits.map((name) => inFigures(name, unit)));
  const bare = bareTerm.test(text) ? inDigits.map((name) => name.replace(/第([^第届]{1,4}届)/u, '$1')) : [];
  return [...new Set([...inDigits, ...bare])].sort((a, b) => b.length - a.length);
}

function inFigures(name: string, unit: string): string {
  return name.replace(new RegExp(`第(${count})${unit}`, 'u'), (whole, n: string) => {
    const value = readCount(n);
    return value === null ? whole : `第${value}${unit}`;
  });
}

function placesOf(
  text: string,
  name: string,
): readonly { readonly start: number; readonly end: number; readonly name: string }[] {
  const at = text.indexOf(name);
  return at < 0 ? [] : [{ start: at, end: at + name.length, name }];
}

/** Whether what is near differs from its name in single characters, about a shorter form that is right. */
function isTypo(
  exact: { readonly name: string },
  near: { readonly start: number; readonly end: number; readonly name: string },
  text: string,
): boolean {
  if (!near.name.includes(exact.name) || near.name === exact.name) return false;
  return hunksOf(text.slice(near.start, near.end), near.name).every(
    ({ written: w, expected: e }) => w.end - w.start === 1 && e.end - e.start === 1,
  );
}

/** Whether the difference is one of words: another term or number is told elsewhere, and so is an earlier meeting. */
function isOfWords(written: string, name: string): boolean {
  const hunks = hunksOf(written, name);
  const meant = hunks.filter(
    ({ written: w, expected: e }) =>
      !(numerals.test(written.slice(w.start, w.end)) && numerals.test(name.slice(e.start, e.end))) ||
      // No other rule looks at the number of an electoral district.
      /^[一二三四五六七八九十\d]*选区/u.test(name.slice(e.end)),
  );
  if (written.replace(/[《》]/gu, '') === name.replace(/[《》]/gu, '')) return false;
  return meant.length > 0 && !/^[本上这该]/u.test(written) && meant.length === hunks.length;
}

/** 云溪县第五届…: the right name behind another place. */
function otherPlace(
  text: string,
  start: number,
  name: string,
  names: readonly string[],
  locality: string,
  longest: string,
): readonly { readonly span: { readonly start: number; readonly end: number }; readonly expected: string }[] {
  if (!name.startsWith('第')) return [];
  const own = locality.replace(/^.*[市省州盟]/u, '');
  const piece = text.slice(Math.max(0, start - own.length), start);
  const off = [...piece].filter((character, at) => character !== own[at]).length;
  if (
    own.length > 1 &&
    piece.length === own.length &&
    off > 0 &&
    off <= Math.max(1, Math.floor(own.length / 3))
  )
    return [{ span: { start: start - own.length, end: start + name.length }, expected: longest }];
  const place = placeBefore(text.slice(0, start));
  if (
    place === '' ||
    locality.endsWith(place) ||
    place.endsWith(locality.slice(-3)) ||
    names.some((n) => n.startsWith(place))
  )
    return [];
  return [{ span: { start: start - place.length, end: start + name.length }, expected: longest }];
}
