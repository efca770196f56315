import { describe, expect, it } from 'vitest';
import { holdsPost, judgePost, namesakesOf, printedPost } from '#lib/domain/agendas/roster-post.ts';
import type { PersonId } from '#lib/domain/id.ts';

const locality = '北京市丰台区';
const held = (post: string, ...bodyNames: string[]) => [{ post, bodyNames }];

const finance = ['北京市丰台区财政局', '区财政局'];
const reform = ['北京市丰台区发展和改革委员会', '区发展改革委'];
const procuratorate = ['北京市丰台区人民检察院', '区检察院'];
const court = ['北京市丰台区人民法院', '区法院'];
const government = ['北京市丰台区人民政府', '区政府'];
const assembly = ['北京市丰台区人民代表大会常务委员会', '区人大常委会'];
const police = ['北京市公安局丰台分局', '区公安分局'];

describe('a post as it is written is one that is held', () => {
  it.each([
    ['区财政局局长', held('局长', ...finance)],
    ['丰台区财政局局长', held('局长', ...finance)],
    ['北京市丰台区财政局局长', held('局长', ...finance)],
    ['局长', held('局长', ...finance)],
    ['区财政局局长', held('区财政局局长', ...government)],
    ['区财政局党组书记、局长', held('局长', ...finance)],
    ['区财政局局长', held('党组书记、局长', ...finance)],
    ['区财政局局长', held('区财政局党组书记、局长', ...government)],
    ['区财政局 局长（兼）', held('局长', ...finance)],
    ['区财政局局长同志', held('局长', ...finance)],
    ['区发改委主任', held('主任', ...reform)],
    ['区发展和改革委员会主任', held('主任', ...reform)],
    ['区发展改革委党组书记、主任', held('主任', ...reform)],
    ['检察长', held('区人民检察院检察长', ...procuratorate)],
    ['区检察院检察长', held('区人民检察院检察长', ...procuratorate)],
    ['区人民检察院党组书记、检察长', held('检察长', ...procuratorate)],
    ['区人民法院院长', held('院长', ...court)],
    ['区人民政府副区长', held('副区长', ...government)],
    ['丰台区副区长', held('副区长', ...government)],
    ['副区长、区公安分局局长', held('副区长', ...government)],
    ['区委常委、副区长', held('副区长', ...government)],
    ['常务副区长', held('副区长', ...government)],
    ['区长（代）', held('代区长', ...government)],
    ['代理区长', held('代区长', ...government)],
    ['区人大常委会副主任', held('副主任', ...assembly)],
    ['区人大主任', held('主任', ...assembly)],
    ['区人大常委会委员', held('委员', ...assembly)],
    ['市公安局丰台分局局长', held('局长', ...police)],
    ['区国资委主任', held('主任', '丰台区人民政府国有资产监督管理委员会', '区政府国资委')],
    ['卢沟桥街道办事处主任', held('主任', '卢沟桥街道')],
    ['三级调研员', held('区财政局三级调研员', ...finance)],
    ['总会计师', held('总会计师', ...finance)],
    ['区人大常委会办公室主任', held('办公室主任', ...assembly)],
    ['区人大常委会研究室副主任', held('研究室副主任', ...assembly)],
    ['区政府办公室主任', held('办公室主任', ...government)],
    ['区人大财经委主任委员', held('财政经济委员会主任委员', ...assembly)],
    ['财经委主任', held('财政经济委员会主任委员', ...assembly)],
    ['区人大常委会法制工作委员会主任', held('法制工委主任', ...assembly)],
    ['区人民代表大会社会建设委员会副主任委员', held('副主任委员', '区人大社会建设委员会', '社会委')],
    ['青石街道办事处主任', held('街道办事处主任', '青石街道')],
    ['青石街道办主任', held('主任', '丰台区青石街道办事处', '青石街道')],
    ['区财政局负责人', held('党组书记、局长', ...finance)],
    ['区发改委主要负责同志', held('党组书记、主任', ...reform)],
    ['Director of the Finance Bureau', held('Director', 'Finance Bureau')],
    ['Deputy Director, District Finance Bureau', held('Deputy Director', 'Finance Bureau')],
  ])('%s', (written, posts) => {
    expect(holdsPost(posts, written, locality)).toBe(true);
  });

  it.each([
    ['区人民法院院长', held('区人民检察院检察长', ...procuratorate)],
    ['区生态环境局局长', held('委员', ...assembly)],
    ['区审计局局长', held('局长', ...finance)],
    ['区审计局党组书记、局长', held('局长', ...finance)],
    ['区审计局局长', held('党组书记、局长', ...finance)],
    ['区财政局副局长', held('局长', ...finance)],
    ['区财政局局长', held('副局长', ...finance)],
    ['副主任', held('主任', ...reform)],
    ['主任', held('副主任', ...reform)],
    ['区人大常委会主任', held('主任', ...reform)],
    ['区人大常委会主任', held('副主任', ...assembly)],
    ['区长', held('代区长', ...government)],
    ['区长', held('副区长', ...government)],
    ['市财政局局长', held('局长', ...finance)],
    ['市人民检察院检察长', held('检察长', ...procuratorate)],
    ['区委书记', held('区长', ...government)],
    ['区政府办公室主任', held('办公室主任', ...assembly)],
    ['区人民代表大会常务委员会主任', held('财政经济委员会主任委员', ...assembly)],
    ['区人大监察和司法委员会主任委员', held('财政经济委员会主任委员', ...assembly)],
    ['区人大财经委主任委员', held('财政经济委员会副主任委员', ...assembly)],
    ['区审计局负责人', held('党组书记、局长', ...finance)],
    ['Director of the Finance Bureau', held('Deputy Director', 'Finance Bureau')],
  ])('%s is another', (written, posts) => {
    expect(holdsPost(posts, written, locality)).toBe(false);
  });

  it.each([
    ['open', '执法检查组组长', held('副主任', ...assembly)],
    ['open', '区人大常委会调研组副组长', held('副主任', ...assembly)],
    ['open', '代表资格审查委员会主任委员', held('副主任', ...assembly)],
    ['open', '区人大财政经济委员会主任委员', held('委员', ...assembly)],
    ['open', '区人大财政经济委员会主任委员', held('副主任', ...assembly)],
    ['open', '区财政局局长', held('代表', '丰台区人民代表大会', '区人大')],
    ['open', '区审计局局长', held('区人大代表', '区人大')],
    ['open', 'Director of the Finance Bureau', held('局长', ...finance)],
    ['differs', '区审计局局长', held('局长', ...finance)],
    ['differs', '区人大常委会副主任', held('主任', ...reform)],
    ['ranked', '区财政局局长', held('副局长', ...finance)],
    ['ranked', '市财政局局长', held('局长', ...finance)],
    ['ranked', '区人民政府区长', held('代区长', ...government)],
    ['differs', '主任', held('副主任', ...reform)],
    ['differs', '区财政局局长', held('丰台区委老干部局局长', '区委老干部局')],
    ['differs', '区财政局局长', held('二级调研员', ...assembly)],
    ['differs', '区生态环境局局长', held('办公室主任', ...assembly)],
    ['ranked', '区人大常委会主任', held('副主任', ...assembly)],
    ['ranked', '区人大财经委主任', held('财政经济委员会副主任委员', ...assembly)],
    ['barred', '区人民法院院长', held('检察长', ...procuratorate)],
    ['barred', '区检察院检察长', held('副院长', ...court)],
    ['barred', '区公安分局局长', held('院长', ...court)],
    ['barred', '区监委主任', held('副区长', ...government)],
    ['barred', '区生态环境局局长', held('委员', ...assembly)],
    ['open', '区生态环境局局长', held('丰台区委委员', '区委')],
    ['held', '区人民法院院长', [...held('代表', '区人大'), ...held('院长', ...court)]],
  ] as const)('%s: %s', (verdict, written, posts) => {
    expect(judgePost(posts, written, locality)).toBe(verdict);
  });

  it('and is printed with its body once', () => {
    expect(printedPost({ post: '办公室主任', bodyNames: assembly })).toBe('区人大常委会办公室主任');
    expect(printedPost({ post: '街道办事处主任', bodyNames: ['青石街道'] })).toBe('青石街道办事处主任');
    expect(printedPost({ post: '党组书记、局长', bodyNames: finance })).toBe('区财政局党组书记、局长');
    expect(printedPost({ post: 'Director', bodyNames: ['Finance Bureau'] })).toBe('Finance Bureau Director');
    expect(printedPost({ post: '局长', bodyNames: finance })).toBe('区财政局局长');
    expect(printedPost({ post: '区人民检察院检察长', bodyNames: procuratorate })).toBe('区人民检察院检察长');
  });

  it('of somebody whose name is printed with a space', () => {
    const person = { personId: 'p' as PersonId, name: '沈昀', posts: [] };
    expect(namesakesOf([person], '沈　昀')).toEqual([person]);
  });
});
