import { expect, it } from 'vitest';
import { editOfficeInput } from '#lib/usecases/office/input.ts';

it.each([
  ['10.0.0.8', '10.0.0.8'],
  ['127.0.0.1:5232', '127.0.0.1'],
  ['https://OA.example.gov.cn:8443/dav/?a=b', 'oa.example.gov.cn'],
  ['fd00::8', 'fd00::8'],
  ['[fd00::8]:5232', '[fd00::8]'],
  ['no host', null],
  ['https:///', null],
])('%s among the hosts that may be read is %s', (written, host) => {
  const parsed = editOfficeInput.shape.allowedHosts.safeParse([written]);
  expect(parsed.success ? parsed.data : null).toEqual(host === null ? null : [host]);
});
