import type { Sheet, SheetRow } from './sheet.ts';

export const rosterFields = [
  'number',
  'name',
  'gender',
  'ethnicity',
  'body',
  'delegation',
  'group',
  'post',
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

/** Headings as offices write them, after `plainHeading`. */
const headings: Readonly<Record<RosterField, readonly string[]>> = {
  number: ['人员编号', 'personno', 'personnumber'],
  name: ['姓名', '名字', '参会人员', '参会人', '人员姓名', '代表姓名', 'name', 'fullname'],
  gender: ['性别', 'sex', 'gender'],
  ethnicity: ['民族', 'ethnicity', 'ethnicgroup', 'nationality'],
  body: [
    '单位',
    '工作单位',
    '所在单位',
    '部门',
    '单位名称',
    '选举单位',
    'body',
    'organisation',
    'organization',
    'unit',
    'department',
  ],
  delegation: ['代表团', '所在代表团', '所属代表团', 'delegation'],
  group: ['范围', '所在范围', 'circle'],
  from: ['任职起', '任职起始', '任职开始', 'heldfrom'],
  to: ['任职止', '任职截止', '任职结束', 'helduntil'],
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
    'post',
    'position',
    'title',
    'jobtitle',
  ],
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
  email: ['邮箱', '电子邮箱', '电子邮件', 'email', 'mail', 'emailaddress'],
  party: ['党派', '政治面貌', 'party', 'politicalstatus'],
  capacity: [
    '身份',
    '参会身份',
    '出席身份',
    '人员类别',
    '类别',
    '参会类别',
    'capacity',
    'role',
    'attendance',
    'attendanceas',
  ],
  rank: ['排名', '名次', '排序', '领导名次', '顺序号', 'rank', 'precedence'],
  diet: ['饮食', '饮食习惯', '饮食要求', '忌口', '用餐', 'diet', 'dietary', 'dietaryrequirements'],
  access: ['无障碍', '无障碍需求', '无障碍需要', '特殊需求', 'access', 'accessneeds', 'accessibility'],
  reading: ['读音', '姓名读音', '拼音', '注音', 'reading', 'pinyin'],
  remarks: ['备注', '说明', '附注', 'remarks', 'remark', 'notes', 'note', 'comment'],
};

const fieldByHeading = new Map(
  rosterFields.flatMap((field) => headings[field].map((heading) => [heading, field] as const)),
);

/** A column the import understands. */
export interface RosterColumn {
  readonly field: RosterField;
  /** As it stands in the file. */
  readonly heading: string;
  /** Counted from 1. */
  readonly column: number;
}

export interface RosterHeader {
  readonly row: number;
  readonly columns: readonly RosterColumn[];
  /** Headings that mean nothing to the import; shown, so that nobody thinks they were read. */
  readonly unknown: readonly { readonly heading: string; readonly column: number }[];
}

/** A title, a note and an empty line may stand above the header; further down it is not looked for. */
const deepestHeader = 20;

/** The row that names the most fields, 姓名 among them; null: this sheet is no roster. */
export function findHeader(sheet: Sheet): RosterHeader | null {
  const candidates = sheet.rows.filter(({ number }) => number <= deepestHeader).map(readHeader);
  const rosters = candidates.filter(({ columns }) => columns.some(({ field }) => field === 'name'));
  const most = Math.max(...rosters.map(({ columns }) => columns.length));
  const header = rosters.find(({ columns }) => columns.length === most) ?? null;
  const below = sheet.rows.find(({ number }) => number === (header?.row ?? 0) + 1);
  return header && below ? withSecondStorey(header, below) : header;
}

/** 联系方式 over 手机 and 邮箱: a row of headings only, with nothing under 姓名, belongs to the header above it. */
function withSecondStorey(header: RosterHeader, below: SheetRow): RosterHeader {
  const lower = readHeader(below);
  const name = header.columns.find(({ field }) => field === 'name');
  const isUnderName = (below.cells[(name?.column ?? 0) - 1] ?? '').trim() !== '';
  if (isUnderName || lower.columns.length === 0 || lower.unknown.length > 0) return header;
  const covered = new Set(lower.columns.map(({ column }) => column));
  const fields = new Set(lower.columns.map(({ field }) => field));
  const upper = header.columns.filter(({ column, field }) => !covered.has(column) && !fields.has(field));
  return {
    row: lower.row,
    columns: [...upper, ...lower.columns].toSorted((a, b) => a.column - b.column),
    unknown: header.unknown.filter(({ column }) => !covered.has(column)),
  };
}

export function readHeader(row: SheetRow): RosterHeader {
  const columns: RosterColumn[] = [];
  const unknown: { heading: string; column: number }[] = [];
  for (const [index, heading] of row.cells.entries()) {
    const column = index + 1;
    const field = fieldByHeading.get(plainHeading(heading));
    if (field && !columns.some((known) => known.field === field)) columns.push({ field, heading, column });
    else if (heading.trim() !== '') unknown.push({ heading, column });
  }
  return { row: row.number, columns, unknown };
}

/** Whether a column holds the unit and the post in one cell: 工作单位及职务. */
export function isUnitAndPost({ field, heading }: RosterColumn): boolean {
  return field === 'post' && heading.includes('单位');
}

/** `姓　名（必填）*` -> `姓名`. */
function plainHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/gu, '')
    .replaceAll(/[\s*:：_、/.-]/gu, '')
    .toLowerCase();
}

/** `3` -> `C`, as spreadsheet programs name columns. */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetter((column - 1 - rest) / 26) + letter : letter;
}
