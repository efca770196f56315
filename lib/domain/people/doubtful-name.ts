import { canBeName } from './surnames.ts';
import { isPost } from './unit-and-post.ts';

const manyCharacters = /^\p{Script=Han}{4,}$/u;
const unitEnding = /[委室局院部处科组镇乡]$/u;
/** No name of three characters ends so. */
const sureEnding = /^\p{Script=Han}{2}[局部处组室]$/u;
/** A name set wide of which the rest went elsewhere. */
const oneCharacter = /^\p{Script=Han}$/u;
const longest = 30;

/**
 * Whether a name may be none: longer than any without a 间隔号 is, of one character, or one of four characters and more
 * that names a post (王凯主任), or ends as units do (区教育局, 文化局) without a surname of two before it (司马文科). Nobody is brought in under it
 * unless somebody says so.
 */
export function isDoubtfulName(name: string): boolean {
  const characters = [...name];
  if (characters.length > longest) return !name.includes('·');
  if (sureEnding.test(name) || oneCharacter.test(name)) return true;
  if (!manyCharacters.test(name)) return false;
  return isPost(name) || (unitEnding.test(name) && !canBeName(characters));
}
