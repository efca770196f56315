/** One way to write a block's name, and how many em it needs. */
export interface BlockForm {
  readonly text: string;
  readonly em: number;
}

/** The ways to write a name, from the fullest to the shortest, each shorter than the one before; the widest that fits is shown. */
export function blockForms(names: readonly string[]): readonly BlockForm[] {
  return names
    .filter(Boolean)
    .map((text) => ({ text, em: widthOf(text) }))
    .filter((form, index, all) => all.slice(0, index).every(({ em }) => form.em < em));
}

/** How wide a text is, in em: a Chinese character is one; rather a little too wide than cut. */
function widthOf(text: string): number {
  const em = [...text].reduce((sum, character) => sum + emOf(character), 0);
  return Math.ceil(em * 10) / 10;
}

function emOf(character: string): number {
  if (/[\u2e80-\uffef]/.test(character) || character.length > 1) return 1;
  if (/[MWmw@%—…]/.test(character)) return 0.95;
  if (/[A-Z]/.test(character)) return 0.72;
  return /[\s.,:;'!|ijlt]/.test(character) ? 0.36 : 0.62;
}
