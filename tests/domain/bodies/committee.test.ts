import { expect, it } from 'vitest';
import { committeeOf, isCommitteeItself } from '#lib/domain/bodies/committee.ts';

it.each([
  ['云溪县人大办', '云溪县', '云溪县人民代表大会常务委员会', '县人大常委会'],
  ['云溪县人民代表大会常务委员会办公室', '云溪县', '云溪县人民代表大会常务委员会', '县人大常委会'],
  ['丰台区人大常委会办公室', '北京市丰台区', '北京市丰台区人民代表大会常务委员会', '区人大常委会'],
  ['县人大常委会机关', '湖南省云溪县', '湖南省云溪县人民代表大会常务委员会', '县人大常委会'],
  ['人大常委会', '延边朝鲜族自治州', '延边朝鲜族自治州人民代表大会常务委员会', '州人大常委会'],
  ['江北市人大办公室', '云溪县', '江北市人民代表大会常务委员会', '市人大常委会'],
  ['石桥镇人大办', '石桥镇', '石桥镇人民代表大会主席团', '镇人大主席团'],
])('names the committee of %s in %s', (office, locality, name, shortName) => {
  expect(committeeOf(office, locality)).toEqual({ name, shortName });
});

it.each([
  ['办公室', '云溪县'],
  ['Yunxi District People’s Congress Office', 'Yunxi District'],
  ['人大办', 'Yunxi'],
  ['', ''],
])('guesses nothing of %s in %s', (office, locality) => {
  expect(committeeOf(office, locality)).toBeNull();
});

it('tells an office from a committee', () => {
  const names = [
    '云溪县人大常委会',
    '云溪县人民代表大会常务委员会',
    '云溪县人大常委会办公室',
    '云溪县人大办',
  ];
  expect(names.map(isCommitteeItself)).toEqual([true, true, false, false]);
});
