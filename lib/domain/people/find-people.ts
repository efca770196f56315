import { nameReadings } from './readings.ts';

/** What one person is found by. */
export interface SearchText {
  readonly name: string;
  readonly readings: readonly (readonly string[])[];
  /** Units, posts and telephone, as they are written. */
  readonly texts: readonly string[];
}

/** What somebody is found by, worked out once. */
export function searchTextOf(name: string, texts: readonly string[]): SearchText {
  return {
    name: name.toLowerCase(),
    readings: nameReadings(name),
    texts: texts.map((text) => text.toLowerCase()),
  };
}

/** The words somebody typed, each of which must be found: 文旅 gh. */
export function searchWords(typed: string): readonly string[] {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Whether every word is part of the name, its pinyin or initials (zsf, zhangsf, zhangsanfeng), a unit, a post or a number. */
export function isFound(person: SearchText, words: readonly string[]): boolean {
  return words.every(
    (word) =>
      person.name.includes(word) ||
      person.texts.some((text) => text.includes(word)) ||
      (/^[a-z]+$/.test(word) && person.readings.some((_, at) => isReadAs(person.readings, at, word))),
  );
}

/** Whether letters spell the characters from `at` on, each by any beginning of one of its readings. */
function isReadAs(readings: SearchText['readings'], at: number, letters: string): boolean {
  if (letters === '') return true;
  return (readings[at] ?? []).some((reading) => {
    for (let taken = commonStart(reading, letters); taken > 0; taken -= 1)
      if (isReadAs(readings, at + 1, letters.slice(taken))) return true;
    return false;
  });
}

function commonStart(reading: string, letters: string): number {
  let length = 0;
  while (length < reading.length && reading[length] === letters[length]) length += 1;
  return length;
}
