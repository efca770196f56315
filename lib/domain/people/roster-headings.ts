/**
 * The fields a roster may have a column for, and the words offices head them with. `work`: unit and post besides the
 * post of the list; no heading says that by itself, only beside a column of posts.
 */
export const rosterFields = [
  'number',
  'name',
  'gender',
  'ethnicity',
  'body',
  'delegation',
  'group',
  'post',
  'work',
  'from',
  'to',
  'phone',
  'email',
  'party',
  'capacity',
  'rank',
  'diet',
  'access',
  'reading',
  'remarks',
] as const;
export type RosterField = (typeof rosterFields)[number];

/** 姓名及职务, 单位、职务、姓名: the words for who and what in one heading, in whatever order. */
function namesWithPosts(): readonly string[] {
  const others = ['职务', '单位', '单位职务', '单位及职务', '单位和职务'];
  return others.flatMap((other) =>
    ['', '及', '和', '与'].flatMap((and) => [`姓名${and}${other}`, `${other}${and}姓名`]),
  );
}

/** 就任时间, 就任日期. */
function daysOf(...words: readonly string[]): readonly string[] {
  return words.flatMap((word) => [`${word}时间`, `${word}日期`]);
}

/** Headings as offices write them, after `plainHeading`. */
const headings: Readonly<Record<RosterField, readonly string[]>> = {
  number: ['人员编号', 'personno', 'personnumber'],
  name: [
    '姓名',
    '名字',
    '参会人员',
    '参会人',
    '与会人员',
    '人员姓名',
    '代表姓名',
    '委员姓名',
    ...namesWithPosts(),
    'name',
    'fullname',
  ],
  gender: ['性别', 'sex', 'gender'],
  ethnicity: ['民族', 'ethnicity', 'ethnicgroup', 'nationality'],
  body: [
    '单位',
    '工作单位',
    '所在单位',
    '部门',
    '单位名称',
    '选举单位',
    '任职单位',
    'body',
    'organisation',
    'organization',
    'unit',
    'department',
  ],
  delegation: ['代表团', '所在代表团', '所属代表团', 'delegation'],
  group: ['范围', '所在范围', 'circle'],
  from: [
    '任职起',
    '任职起始',
    '任职起始日',
    '任职开始',
    '任期',
    '任期起',
    '任期开始',
    '任期起止',
    '任职起止',
    '起止时间',
    '任职自',
    ...daysOf(
      '任职',
      '任职起始',
      '任职开始',
      '任职起止',
      '任期起始',
      '任现职',
      '起任',
      '就任',
      '到任',
      '当选',
      '任命',
    ),
    'heldfrom',
  ],
  to: [
    '任职止',
    '任职截止',
    '任职结束',
    '任期止',
    '任期结束',
    '任期至',
    '任职至',
    ...daysOf('任职截止', '任职结束', '任期结束', '届满', '任期届满', '离任', '卸任', '免职'),
    'helduntil',
  ],
  post: [
    '职务',
    '职位',
    '职务职称',
    '单位及职务',
    '单位职务',
    '单位和职务',
    '工作单位及职务',
    '工作单位和职务',
    '工作单位职务',
    '所在单位及职务',
    '现任职务',
    '担任职务',
    '现任职位',
    'post',
    'position',
    'title',
    'jobtitle',
  ],
  work: [],
  phone: [
    '电话',
    '手机',
    '手机号',
    '手机号码',
    '联系电话',
    '联系方式',
    '电话号码',
    'phone',
    'mobile',
    'tel',
    'telephone',
    'phonenumber',
  ],
  email: ['邮箱', '邮箱地址', '邮件地址', '电子邮箱', '电子邮件', 'email', 'mail', 'emailaddress'],
  party: ['党派', '所属党派', '政治面貌', 'party', 'politicalstatus'],
  capacity: [
    '身份',
    '参会身份',
    '出席身份',
    '人员类别',
    '类别',
    '参会类别',
    '出席列席',
    'capacity',
    'role',
    'attendance',
    'attendanceas',
  ],
  rank: ['排名', '名次', '排序', '领导名次', '顺序号', 'rank', 'precedence'],
  diet: [
    '饮食',
    '饮食习惯',
    '饮食要求',
    '饮食需求',
    '饮食禁忌',
    '用餐要求',
    '用餐需求',
    '特殊饮食',
    '食物过敏',
    '忌口',
    '用餐',
    'diet',
    'dietary',
    'dietaryrequirements',
  ],
  access: ['无障碍', '无障碍需求', '无障碍需要', '特殊需求', 'access', 'accessneeds', 'accessibility'],
  reading: ['读音', '姓名读音', '拼音', '注音', 'reading', 'pinyin'],
  remarks: ['备注', '说明', '附注', 'remarks', 'remark', 'notes', 'note', 'comment'],
};

/** What a heading says that none of the lists has, told by its last word; whose assistant's it is, is not theirs. */
const endings: readonly (readonly [RosterField, RegExp])[] = [
  ['name', /姓名$/u],
  ['phone', /(?:电话|手机|手机号码?|联系方式|联系号码|微信同号)$/u],
  ['post', /(?:职务|职位|职级)$/u],
  ['body', /(?:单位|部门|机构)(?:名称|全称)?$/u],
  ['delegation', /代表团$/u],
];
const relation = /称谓|关系/u;
const others = /联络|联系人|秘书|配偶|紧急|陪同|随员|司机|推荐|家庭.*成员|家属|亲属|称谓|关系/u;

const fieldByHeading = new Map(
  rosterFields.flatMap((field) => headings[field].map((heading) => [heading, field] as const)),
);

/** The field a heading names, by one of its words for it, in either language: 姓　名（必填）*, 姓名 Name. */
export function fieldOf(heading: string): RosterField | undefined {
  const plain = plainHeading(heading);
  if (others.test(plain)) return undefined;
  return wordsOf(plain).flatMap((word) => fieldByHeading.get(word) ?? [])[0];
}

/** The field a heading may name by its ending: 拟任职务, 移动电话. */
export function fieldByEnding(heading: string): RosterField | undefined {
  const [, han = ''] = wordsOf(plainHeading(heading));
  if (han.length > 12 || others.test(han)) return undefined;
  return endings.find(([, ending]) => ending.test(han))?.[0];
}

/** Whether a heading is about whoever assists somebody or is related to them: 联络员, 秘书, 家庭主要成员. */
export function isOfOthers(heading: string): boolean {
  return others.test(plainHeading(heading));
}

/** Whether a heading says who somebody is to the person of the row: 称谓, 与本人关系. */
export function isRelation(heading: string): boolean {
  return relation.test(plainHeading(heading));
}

/** Whether two headings are one word. */
export function isSameHeading(one: string, other: string): boolean {
  return plainHeading(one) === plainHeading(other);
}

/** The heading as it is, its Chinese part and its English part. */
function wordsOf(plain: string): readonly [string, string, string] {
  return [plain, plain.replaceAll(/[^\p{Script=Han}]/gu, ''), plain.replaceAll(/[^a-z]/gu, '')];
}

/** `姓　名（必填）*` -> `姓名`. */
function plainHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/gu, '')
    .replaceAll(/[\s*:：_、/&+.\p{Cf}-]/gu, '')
    .toLowerCase();
}
