/** GB/T 3304—1991, without the 族 some lists leave out; 穿青人 and the like are kept as they are written. */
const names = new Set(
  [
    '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇',
    '柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京',
    '塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺',
  ]
    .join(' ')
    .split(' '),
);
/** What the registers write where it is none of the 56. */
const others = /^(?:穿青人|革家人|其他|未识别民族?|外国血统.*|入籍.*)$/u;

/** The people a list's word for 民族 names, as it is written whole: 汉, 汉 族 and 汉族。 -> 汉族; what is none stays. */
export function ethnicityOf(text: string): string {
  const word = text.normalize('NFKC').replaceAll(/\s|[。.,;]+$/gu, '');
  const people = word.replace(/族$/u, '');
  return names.has(people) ? `${people}族` : text;
}

/** Whether a list's word for 民族 is one of the 56, with or without 族; empty counts as not said. */
export function isEthnicity(text: string): boolean {
  const word = text.normalize('NFKC').replaceAll(/\s/gu, '');
  return word === '' || names.has(word.replace(/族$/u, '')) || others.test(word);
}

/** Whether a list notes nothing behind the name: most people are Han, and lists say only who is not (办会规则 3.4). */
export function isHan(ethnicity: string): boolean {
  return ['', '汉'].includes(ethnicity.trim().replace(/族$/u, ''));
}
