import type { Scan } from './scan-xml.ts';

/** What went wrong in a document and was mended or left out, in words. */
export function warningsOf(scan: Scan, unreadDates: readonly string[]): string[] {
  const warnings: string[] = [];
  if (scan.isCutOff) warnings.push('The document is cut off: it ends before its elements do.');
  if (scan.dropped > 0)
    warnings.push(`${scan.dropped === 1 ? 'One entry is' : `${scan.dropped} entries are`} not whole and left out.`);
  if (scan.repairs > 0 && !scan.isCutOff)
    warnings.push('The document is ill-formed: end tags are missing or out of place.');
  if (unreadDates.length > 0) {
    warnings.push(
      `${unreadDates.length === 1 ? 'One date' : `${unreadDates.length} dates`} could not be read: “${unreadDates[0]}”.`,
    );
  }
  return warnings;
}
