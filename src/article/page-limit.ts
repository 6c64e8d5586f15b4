/**
 * Longest page that is parsed, in UTF-16 code units: a page of 2 MB; what follows is left out. Apart from the parser, which
 * is loaded only where pages are read.
 */
export const PAGE_LIMIT = 2 * 1024 * 1024;
