/*
 * Names are stored as they are: no spacing, no annotations. What is stripped here is what printed lists add.
 */

const annotation = /[（(［[【〔][^）)］\]】〕]*[）)］\]】〕]/gu;
/** 间隔号 in all the shapes found in rosters. */
const dots = /[·•‧∙⋅・･．․.●﹒]/gu;
/** Spaces, zero-width characters and variation selectors. */
const invisible = /\s|[\u200B-\u200F\u2060\uFEFF]|\p{Variation_Selector}/gu;

/** The characters that are compared: without （女，回族）, dots, spaces and variation selectors; compatibility forms made plain. */
export function nameCharacters(name: string): readonly string[] {
  return [
    ...name.replaceAll(annotation, '').replaceAll(dots, '').replaceAll(invisible, '').normalize('NFKC'),
  ];
}

/** `王　凯（河南）` -> `王凯`: how a name is stored. Dots stay: they belong to the name. */
export function storedName(printed: string): string {
  return printed.replaceAll(annotation, '').replaceAll(invisible, '').replaceAll(dots, '·');
}

/** What stands in brackets behind a name, without sex and ethnicity: `王凯（河南）` -> `河南`. */
export function namesakeNote(name: string): string {
  const inside = [...name.matchAll(annotation)].map(([bracketed]) => bracketed.slice(1, -1));
  return inside
    .flatMap((text) => text.split(/[，,、；;\s]+/u))
    .filter(
      (part) => part !== '' && part !== '女' && part !== '男' && !/^[\p{Script=Han}]{1,6}族$/u.test(part),
    )
    .join('');
}

/** Names of two Han characters are set with a full-width space between them, so that they are as wide as three (rules 3.4). */
export function spacedName(name: string): string {
  const characters = [...name];
  return characters.length === 2 && characters.every((c) => /\p{Script=Han}/u.test(c))
    ? characters.join('\u3000')
    : name;
}
