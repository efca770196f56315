/** Of a file that was noted as issued: when, as an ISO instant, so that it can be taken back. */
export const NOTED_AT_HEADER = 'x-noted-at';

/** Of a file in which something must be mended first, and which says so on its pages; of a pack: one of its papers is so. */
export const DRAFT_HEADER = 'x-draft';
