const heads =
  /^(?:听取和审议通过|听取和审议|审议和表决|审议并表决|审议通过|审查和批准|审查批准|听取|审议|审查|批准|决定|表决|研究|通报|传达学习|学习)/;
/** 关于 … 的报告: what stands between; the first such ending closes it. */
const about = /关于(.+?)(?:的报告|的汇报|的说明|的议案|的决议|的决定|情况汇报|$)/u;

/**
 * What an item is called among those who prepare it: without 听取和审议, without who reports, without 的报告.
 * 听取和审议区人民政府关于2026年上半年计划执行情况的报告 → 2026年上半年计划执行情况. Words that do not fit the pattern stay.
 */
export function shortItemTitle(title: string): string {
  const short =
    title.match(about)?.[1] ??
    title
      .replace(heads, '')
      .replace(/^关于/u, '')
      .replace(/[。》]$/u, '');
  return [...short].length >= 2 ? short : title;
}
