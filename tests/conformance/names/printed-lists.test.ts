import { describe, expect, it } from 'vitest';
import { type NameOrder, sortNames } from '#lib/domain/people/name-order.ts';

/**
 * Lists as they were printed, each in one run: deputies of the 13th National People's Congress by delegation (notice of
 * 2018-02-24, 姓名笔画: 李晓东 before 李智, 王玺玉 before 王涛; 木沙江 before 木沙·买买提, the dot not counted; 朱叶玉如 by 朱,
 * 才让太 by 才), the first of the delegates to the 20th Congress of the party (2022-09-25, 姓氏笔画: 单名 first), and two
 * committees of a university (姓氏笔画). Of delegations that stand here with a run, the whole list came
 * back as well.
 */
const lists: readonly (readonly [string, NameOrder, string])[] = [
  [
    'deputies of Shaanxi, from 刘 on',
    'fullname',
    '刘国中 刘宽忍 孙维 李明远 李春临 李晓东 李智 杨长亚 杨春雷 杨悦 吴普特 何金碧 何菲 沈泉 宋亚平 宋张骏 张文堂 张承祖 张挺 周卫健 郑光照 赵平 赵明翠 赵季平 赵俊民 赵超 郝世玲 胡和平 胡春霞 昝林森 贺荣 贾平凹 徐立平 徐启方 高岭 郭汶霞 郭晓燕 龚冠宇 崔荣华 梁桂 韩正 雷温芳 褚锦锋 熊群力 薛占海',
  ],
  [
    'deputies of Gansu',
    'fullname',
    '马天龙 马世忠 马百龄 马利民 马晖玲 马银萍 王刚 王秀兰 王奋彦 王玺玉 王涛 仁青东珠 旦正草 田成 朱玉 朱纪 刘昆 刘昌林 刘忠军 苏伯民 苏海明 李忠科 杨元忠 杨伟军 杨艳 杨晓渡 杨海蓉 杨维俊 吴仰东 宋关昶 张海波 张智军 张锦林 范冬云 范鹏 林铎 尚伦生 郑彩琴 姜成英 袁斌 高步明 高虎城 郭玉芬 郭玫 唐仁健 唐晓明 黄强 康军 梁倩娟 董彩云 韩显明 富康年 谢生瑞 嘉木样·洛桑久美·图丹却吉尼玛',
  ],
  [
    'deputies of Qinghai',
    'fullname',
    '马乙四夫 马福昌 王予波 王国生 王建军 扎西多杰 孔庆菊 白加扎西 毕生忠 李在元 沙沨 张永利 张光荣 张晓容 阿生青 陈希 孟海 夏吾卓玛 韩晓武 程立峰 滕佳材',
  ],
  [
    'deputies of Ningxia',
    'fullname',
    '万新恒 马玉山 马汉成 马恒燕 马慧娟 王东新 方敏 石泰峰 许宁 许传智 李郁华 李锐 杨玉经 吴玉才 陈竺 陈春平 邵俊杰 金汝彬 咸辉 喜清江 潘锋',
  ],
  [
    'deputies of Xinjiang',
    'fullname',
    '乃依木·亚森 马学军 王刚 王刚 王艳清 木合亚提·加尔木哈买提 木沙江·努尔墩 木沙·买买提 尤良英 牙生·司地克 艾力更·依明巴海 艾克拜尔·麦提那斯尔 叶尔江·朱安汗 史大刚 尼牙孜·阿西木 朱海仑 刘宝增 刘海星 米克拉依·依布拉音 孙金龙 孙春旺 如克亚木·麦提赛地 买买提明·卡德 买买提明·阿不都艾尼 麦麦提·居马 李伟 李彬 吾尔尼沙·卡得尔 肖开提·依明 何星亮 库尔玛什·斯尔江 库尔班·尼亚孜 闵晓青 张承义 张雁 张新 阿不都热克甫·吐木尼牙孜 阿达来提·艾再孜 阿迪力·阿不都热扎克 陈全国 陈亮 努尔·买买提 拉齐尼·巴依卡 迪力夏提·柯德尔汗 罗东川 帕尔哈提·肉孜 凯赛尔·阿不都克热木 周旭勇 法蒂玛 赵金龙 哈尼巴提·沙布开 祖木热提·吾布力 热依扎·巴合道列提 贾尔恒·阿哈提 徐涛 郭晓红 雪克来提·扎克尔 崔久秀 彭家瑞 普尔巴·图格杰加甫 廖朝阳',
  ],
  [
    'deputies of Hong Kong',
    'fullname',
    '马逢国 马豪辉 王庭聪 王敏刚 卢瑞安 叶国谦 田北辰 邝美云 朱叶玉如 李引泉 李应生 李君豪 吴秋北 吴亮星 张俊勇 陈亨利 陈勇 陈振彬 陈曼琪 陈智思 林龙安 林顺潮 郑耀棠 胡晓明 洪为民 姚祖辉 黄友嘉 黄玉山 雷添良 蔡素玉 蔡毅 廖长江 谭志源 谭耀宗 颜宝铃 霍震寰',
  ],
  [
    'deputies of Macao',
    'fullname',
    '刘艺良 吴小丽 何雪卿 陆波 林笑云 施家伦 贺一诚 高开贤 容永恩 萧志伟 崔世平 黎世祺',
  ],
  [
    'deputies of Taiwan',
    'fullname',
    '许沛 邹振球 张晓东 张雄 陈云英 陈军 林青 黄志贤 符之冠 梁志强 曾力群 蔡培辉 廖海鹰',
  ],
  [
    'the first delegates to the party’s congress',
    'surname',
    '丁宁（女） 丁纯 丁炜 丁铭 丁小强 丁中平（女） 丁仁彧 丁月牙（女，回族） 丁向群（女） 丁兴农 丁赤飚 丁学东 丁荣浩 丁海燕（女） 丁绣峰 丁雄军 丁薛祥 于波（满族） 于洋 于勇 于川雅（女，满族） 于立军 于吉红（女） 于江涛 于秀明 于绍良 于砚华（女，满族） 于洪涛 才让太（藏族） 万伟 万敏 万立骏 万芝利（女） 万相兰（女） 万超岐 么永波 习近平 马龙 马伟 马丽（女，回族）',
  ],
  [
    'a committee of a university',
    'surname',
    '于海涛 史秉强 付建军 刘英 刘敬泽 闫东利 关守义 苏玉民 杨士彬 张士欢 陈小雷 陈嘉兴 邵军永 武志英 郑振峰 赵小兰 胡景敏 樊翠英 霍丙泉 戴建兵',
  ],
  [
    'deputies of Jiangsu, where 佘 meets 余',
    'fullname',
    '吴惠芳 何健忠 佘才高 余瑞玉 冷溶 汪泉 沈仁芳 宋勇 张叶飞 张立祥',
  ],
  [
    'deputies of Jiangsu, with a compound surname by its first',
    'fullname',
    '段俊 皇甫立同 侯学元 昝圣达 娄勤俭 费少云',
  ],
  [
    'deputies of Sichuan, where 叶 meets 甲',
    'fullname',
    '石玉东 叶壮 甲登·洛绒向巴 冯键 吉克石乌 吉狄马加 尧德中 朱世宏 朱鹤新 乔进双梅',
  ],
  [
    'deputies of Yunnan, with a dot',
    'fullname',
    '武怡 拉玛·兴高 范永贞 林文勋 罗红江 罗阿英 罗珺 罗萍 和段琪 郑艺',
  ],
  [
    'deputies of Guizhou, with rare surnames',
    'fullname',
    '黄定承 庹必光 谌贻琴 韩德洋 傅信平 曾丽 雷艳 赫捷 廖成臣',
  ],
  ['deputies of Hainan, 苻 and 符', 'fullname', '阿东 陈飘 苻彩香 罗保铭 符小琴 符宣朝 韩金光 蓝佛安 廖虹宇'],
  [
    'deputies of Inner Mongolia',
    'fullname',
    '史玉东 代喜院 那顺孟和 李玉良 奇巴图 呼和巴特尔 周义哲 孟和 娜仁图雅 索曙辉 朝勒孟 傅莹',
  ],
  ['its committee of discipline', 'surname', '于华龙 习永凯 王新平 李双进 李庆祥 杨轶'],
];

describe('names as they were printed', () => {
  it.each(lists)('%s come back in that order from the reverse', (_, by, text) => {
    const names = text.split(' ');
    const { sorted, unsortable } = sortNames([...names].reverse(), by);
    expect(sorted).toEqual(names);
    expect(unsortable).toEqual([]);
  });
});
