import { expect, it } from 'vitest';
import type { BodyKind } from '#lib/domain/bodies/body.ts';
import type { BodyId } from '#lib/domain/id.ts';
import { unitsByName } from '#lib/domain/people/units-by-name.ts';

const body = (id: string, name: string, shortName: string, kind: BodyKind) => ({
  ...{ id: id as BodyId, name, shortName, kind },
});
const bodyOf = unitsByName(
  [
    body('own', '北京市丰台区人民代表大会常务委员会办公室', '区人大办', 'own'),
    body('city', '北京市人民代表大会常务委员会办公室', '市人大办', 'congress'),
    body('court', '北京市丰台区人民法院', '法院', 'court'),
    body('government', '北京市丰台区人民政府办公室', '区政府办', 'government'),
    body('education', '北京市丰台区教育局', '区教委', 'bureau'),
    body('city-education', '北京市教育局', '市教育局', 'bureau'),
    body('supervisory', '丰台区监察委员会', '区监委', 'supervisory'),
  ],
  '北京市丰台区',
);

it.each([
  ['区人民法院', 'court'],
  ['丰台区人民法院', 'court'],
  ['法院', 'court'],
  ['区监察委员会', 'supervisory'],
  ['人民政府办公室', 'government'],
  ['区教育局', 'education'],
])('knows %s by the end of its full name', (unit, id) => expect(bodyOf(unit)).toBe(id));

it.each([
  '区人大常委会',
  '丰台区人大',
  '北京市丰台区人民代表大会常务委员会',
  '人大常委会',
  '区人大常委会机关',
])('takes %s for ours: our office is its office', (unit) => expect(bodyOf(unit)).toBe('own'));

it.each([
  '教育局', // of the district or of the city
  '办公室',
  '区人民政府', // the government is not its office
  '市人大常委会',
  '海淀区人大常委会',
  '区人民代表大会',
  '',
])('leaves %s open', (unit) => expect(bodyOf(unit)).toBeUndefined());

const split = [
  body('own', '云溪县人民代表大会常务委员会', '县人大常委会', 'own'),
  body('office', '云溪县人大办', '县人大机关', 'department'),
  body('finance', '云溪县人大常委会财政经济办公室', '财经办', 'department'),
];

it.each([
  ['县人大常委会', 'own'],
  ['云溪县人大', 'own'],
  ['县人大常委会办公室', 'office'],
  ['云溪县人民代表大会常务委员会办公室', 'office'],
  ['人大办', 'office'],
  ['财政经济办公室', undefined],
])('tells the committee from its office: %s', (unit, id) => {
  expect(unitsByName(split, '云溪县')(unit)).toBe(id);
});
