import { isOfSeveral } from './name-and-post.ts';

/** Peoples whose names are a given name and the father's, with a 间隔号 between them (GB/T 15834-2011 4.14). */
const dotted: ReadonlySet<string> = new Set([
  ...['维吾尔族', '哈萨克族', '柯尔克孜族', '乌孜别克族', '塔吉克族', '塔塔尔族', '俄罗斯族'],
]);
/** Peoples many of whose names have no surname and are written in one. */
const joined: ReadonlySet<string> = new Set(['藏族', '蒙古族', '门巴族', '珞巴族', '傣族', '景颇族']);
/**
 * Names of such peoples, as lists of deputies of Xinjiang print them, that read like a surname and a name: 古丽 is not somebody
 * called 丽.
 */
const given: ReadonlySet<string> = new Set(
  (
    '古丽 古力 古孜 艾山 艾力 艾买提 艾则孜 艾合买提 艾尼瓦尔 艾克拜尔 艾尔肯 肖开提 居马 司马义 司地克 苏来曼 沙吾提 沙拉木 巴吐尔 巴拉提 哈力克 ' +
    '哈斯木 海拉提 海米提 白克力 许库尔 祖农 祖力 伊明 伊力 伊布拉 米吉提 米娜瓦 卡德尔 卡得尔 卡米力 卡哈尔 夏提 左热 安外尔 安尼瓦 马合木 马木提 买买提'
  ).split(' '),
);

/** A name written in two parts with a blank between them. */
export interface NameOfParts {
  /** As it is kept, with the notes behind it: 古丽·艾山（女）, 扎西平措. */
  readonly name: string;
  /** Nothing but the words themselves say that it is one: whoever brings it in decides. */
  readonly isGuess: boolean;
}

/**
 * Two words with a blank between them that are one person: by the people the row names (维吾尔族), or because one of them is a
 * given name of people without surnames. Null: it is not of two words, or they are two people (张三 李四), or one as it stands.
 */
export function nameOfParts(printed: string, ethnicity: string): NameOfParts | null {
  const parts = /^(\p{Script=Han}{2,})\s+(\p{Script=Han}{2,})(\s*[（(].*)?$/su.exec(printed.trim());
  const [, first = '', second = '', notes = ''] = parts ?? [];
  if (!parts) return null;
  if (dotted.has(ethnicity)) return { name: `${first}·${second}${notes}`, isGuess: false };
  if (!isOfSeveral(`${first} ${second}`)) return null;
  if (joined.has(ethnicity)) return { name: first + second + notes, isGuess: false };
  const isOne = ethnicity === '' && (given.has(first) || given.has(second));
  return isOne ? { name: `${first}·${second}${notes}`, isGuess: true } : null;
}
