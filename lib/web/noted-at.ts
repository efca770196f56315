/** Of a file that was noted as issued: when, as an ISO instant, so that it can be taken back. */
export const NOTED_AT_HEADER = 'x-noted-at';
