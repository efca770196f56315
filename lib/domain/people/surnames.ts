/*
 * Surnames: 百家姓 in its simplified form, and those of the 2020 name census (公安部《二〇二〇年全国姓名报告》) it lacks. Only used
 * to tell whether two or three characters in the place of a name can be one; nothing is refused for want of a surname.
 */
/** Surnames of one character. */
export const singleSurnames: ReadonlySet<string> = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳' +
    '酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞' +
    '熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓' +
    '郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫' +
    '宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉' +
    '宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧' +
    '殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公' +
    '肖闫覃代付佘苟涂占谌仝亓岳帅缑亢况郈有琴归海墨哈年爱阳佟商牟佴伯赏言福肉么么原钘才初迟楚丛但底豆海揭晋景卡冼邸',
);
/** Surnames of two. */
export const doubleSurnames: ReadonlySet<string> = new Set(
  (
    '万俟 司马 上官 欧阳 夏侯 诸葛 闻人 东方 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 公孙 仲孙 轩辕 令狐 钟离 ' +
    '宇文 长孙 慕容 鲜于 闾丘 司徒 司空 亓官 司寇 子车 颛孙 端木 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 百里 东郭 ' +
    '南门 呼延 羊舌 微生 梁丘 左丘 东门 西门 南宫'
  ).split(' '),
);

/** Whether so many characters can be a person's name: a surname with one or two characters behind it. */
export function canBeName(characters: readonly string[]): boolean {
  if (characters.includes('·')) return characters.length >= 4;
  const [first = '', second = ''] = characters;
  if (doubleSurnames.has(first + second)) return characters.length === 3 || characters.length === 4;
  return singleSurnames.has(first) && (characters.length === 2 || characters.length === 3);
}
