const level = /[\p{Script=Han}]{1,6}[省市区县旗镇乡州]$/u;
const verbs = /^.*(?:召开|举行|参加|出席|列席|主持|代表|关于|落实|根据|按照|在|是|的|将|由|对)/u;

/** The place a text ends with, before the name of an organ or a meeting: 海淀区; empty where it ends with none. */
export function placeBefore(text: string): string {
  return level.exec(text.slice(-8).replace(verbs, ''))?.[0] ?? '';
}
