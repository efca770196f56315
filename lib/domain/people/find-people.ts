import { isReadSomewhere, type Readings } from './read-as.ts';
import { nameReadings } from './readings.ts';

/** What one person is found by. */
export interface SearchText {
  readonly name: string;
  readonly readings: Readings;
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
      isReadSomewhere(person.readings, word),
  );
}
