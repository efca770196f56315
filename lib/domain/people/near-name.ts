import { likenessOf } from './alike.ts';

/**
 * How a written name comes from the one that was meant: a character that sounds or looks like it, another character
 * altogether, two changed over, one left out, one too many.
 */
export type NameSlip = 'sound' | 'shape' | 'other' | 'swap' | 'missing' | 'extra';

/** A name that was meant, and by which slip the written one comes from it. */
export interface NearName {
  readonly name: string;
  readonly slip: NameSlip;
}

const order: readonly NameSlip[] = ['sound', 'shape', 'swap', 'extra', 'missing', 'other'];

/** The slip by which `written` comes from `name`; null where they are equal or too far apart. Both in characters. */
export function slipOf(written: readonly string[], name: readonly string[]): NameSlip | null {
  const [long, short] = [written.length - name.length, name.length];
  if (long === 0) return changed(written, name);
  if (long === 1 && short >= 2) return isOneShorter(name, written) ? 'extra' : null;
  if (long === -1 && short >= 3) return isOneShorter(written, name) ? 'missing' : null;
  return null;
}

/**
 * The known name a written one comes from by the likeliest slip, or those that come as likely (何斌、易禾 for 何禾); null
 * where none is near, or it is itself known.
 */
export function nearName(written: string, names: readonly string[]): NearName | null {
  if (names.includes(written)) return null;
  const characters = [...written];
  const slips = names.flatMap((name) => {
    const slip = slipOf(characters, [...name]);
    return slip === null ? [] : [{ name, slip }];
  });
  const best = order.find((slip) => slips.some((each) => each.slip === slip));
  if (best === undefined) return null;
  const meant = slips.filter(({ slip }) => slip === best).map(({ name }) => name);
  const alsoMeant = best === 'other' ? names.filter((name) => sharesEnd(characters, [...name])) : [];
  return { name: [...new Set([...meant, ...alsoMeant])].slice(0, MOST).join('、'), slip: best };
}

/** More names than these are no help. */
const MOST = 3;

/** 何禾 and 易禾: of two characters the given name is right. */
function sharesEnd(written: readonly string[], name: readonly string[]): boolean {
  return name.length === 2 && written.length === 2 && written[1] === name[1];
}

function changed(written: readonly string[], name: readonly string[]): NameSlip | null {
  const at = name.flatMap((character, index) => (character === written[index] ? [] : [index]));
  const [first = 0, second = 0] = at;
  if (at.length === 1) {
    const like = likenessOf(written[first] as string, name[first] as string);
    // Of two characters one is little to know somebody by: the surname must be right, or look or sound right.
    return like ?? (name.length > 2 || first > 0 ? 'other' : null);
  }
  if (at.length !== 2) return null;
  if (second === first + 1 && written[first] === name[second] && written[second] === name[first])
    return 'swap';
  if (name.length < 3) return null;
  const likes = at.map((index) => likenessOf(written[index] as string, name[index] as string));
  return likes.every((like) => like !== null) ? (likes[0] ?? null) : null;
}

/** Whether leaving one character out of `long` gives `short`. */
function isOneShorter(short: readonly string[], long: readonly string[]): boolean {
  const at = long.findIndex((character, index) => character !== short[index]);
  return long.slice(at + 1).join('') === short.slice(at).join('');
}
