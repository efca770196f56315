import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { EditedScript } from '#lib/domain/scripts/apply-edits.ts';
import { checkScriptFile } from '#lib/domain/scripts/check-script.ts';
import type { OathTexts } from '#lib/domain/votes/oath.ts';
import { aDossier } from '#tests/documents/compose/a-dossier.ts';
import { oathTexts, scriptOf, withItems } from './a-script.ts';

// Single sentences that chairs say, true and not: who are counted in a row, what is counted in a part, what only sounds
// like a vote or an attachment.

let dossier: Dossier;
let oath: OathTexts;
let script: EditedScript;
beforeAll(async () => {
  oath = await oathTexts();
  const motion = (name: string, post: string) => ({ act: 'appoint' as const, name, post });
  dossier = withItems(await aDossier(), (items) =>
    items.map((item) =>
      item.kind !== 'appointment'
        ? item
        : {
            ...item,
            motions: [
              motion('康宁', '区人民法院审判员'),
              motion('池墨', '区人民法院审判员'),
              motion('韦清', '区人民检察院检察员'),
              motion('鲍岩', '区人民检察院检察员'),
              motion('霍然', '区人民检察院检察员'),
            ],
          },
    ),
  );
  script = await scriptOf(dossier);
});

const codes = [
  'script.wrong-weekday',
  'script.count-differs',
  'script.draft-differs',
  'script.attachment-number-differs',
];

function doubtsAbout(sentence: string): readonly string[] {
  return checkScriptFile(dossier, [sentence], { oath, script })
    .filter(({ code }) => codes.includes(code))
    .map(({ at }) => at?.text ?? '');
}

describe('a sentence that is true', () => {
  it.each([
    '出席的有主任阮秉堃、副主任祁祎、邬翀三位同志。',
    '出席的有主任阮秉堃和副主任祁祎、邬翀三位同志。',
    '出席的有主任阮秉堃，副主任祁祎、邬翀两位同志。',
    '阮秉堃同志和祁祎、邬翀两位副主任出席。',
    '祁祎、邬翀和喻彧三位副主任出席。',
    '副主任祁祎、邬翀两位同志出席。',
    '以上两项议题，请各位委员审议。',
    '区人民法院院长提请任命2人，区人民检察院检察长提请任命3人，共提请任命5人。',
    '我区现有代表186人。',
    '就《云溪区人大常委会议事规则》作说明。',
    '现在将《云溪区监督办法》发给大家。',
    '请把《工作方案》印发。',
    '会前已将附件32份发给大家。',
    '附件二十五份，请查收。',
    '附件十二项，请查收。',
    '附件一至附件三见材料。',
    '今天是9月23日，星期三。',
    '应到部门负责人20人，实到18人，1人请假。',
  ])('raises no doubt: %s', (sentence) => {
    expect(doubtsAbout(sentence)).toEqual([]);
  });
});

describe('a sentence that is not', () => {
  it.each([
    ['出席的有主任阮秉堃、副主任祁祎、邬翀四位同志。', '四'],
    ['祁祎、邬翀和喻彧两位副主任出席。', '两'],
    ['副主任祁祎、邬翀三位同志出席。', '三'],
    ['会议的三项议题，请各位委员审议。', '三'],
    ['区人民法院院长提请任命4人。', '4'],
    ['常委会现有组成人员28人。', '28'],
    ['现在，对《云溪区监督办法》进行表决。', '《云溪区监督办法》'],
    ['现在表决《云溪区监督办法》。', '《云溪区监督办法》'],
    ['附件3，请查收。', '附件3'],
    ['今天是9月23日，星期四。', '9月23日，星期四'],
    ['附件1和附件3一并印发。', '附件3'],
    ['应到组成人员28人，列席的有部门负责人12人。', '28'],
  ])('raises a doubt: %s', (sentence, at) => {
    expect(doubtsAbout(sentence)).toEqual([at]);
  });
});
