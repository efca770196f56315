import { describe, expect, it } from 'vitest';
import { splitUnitAndPost } from '#lib/domain/people/unit-and-post.ts';

const known = ['区人大常委会', '云溪区人民代表大会常务委员会', '区政府', '区政府办', '区委'];

describe('a unit and a post in one cell', () => {
  it.each([
    ['区人大常委会办公室主任', '区人大常委会', '办公室主任'],
    ['区政府办副主任', '区政府办', '副主任'],
    ['区政府副区长', '区政府', '副区长'],
    ['云溪区人民代表大会常务委员会副主任', '云溪区人民代表大会常务委员会', '副主任'],
    ['区委常委、组织部部长', '区委', '常委、组织部部长'],
  ])('%s is of a body the office knows', (text, unit, post) => {
    expect(splitUnitAndPost(text, known)).toEqual({ unit, post });
  });

  it.each([
    ['区卫健委主任', '区卫健委'],
    ['区司法局党组书记、局长', '区司法局'],
    ['区妇联主席', '区妇联'],
    ['区第一医院副院长', '区第一医院'],
    ['区检察院检察长', '区检察院'],
    ['市人大常委会委员', '市人大常委会'],
    ['云溪街道党工委书记', '云溪街道'],
    ['柳林镇主席团主席', '柳林镇主席团'],
    ['区实验小学一级教师', '区实验小学'],
    ['区发改委二级调研员', '区发改委'],
  ])('%s is of a unit told by its post, and loses no word', (text, unit) => {
    expect(splitUnitAndPost(text, known)).toEqual({ unit, post: text });
  });

  it.each(['主任', '退休', '党组书记、局长', '没有姓名的人'])('%s names no unit', (text) => {
    expect(splitUnitAndPost(text, known)).toBeNull();
  });
});
