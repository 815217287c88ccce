import { clipBytes, measureSections, warnBytes } from '../../render/measure-sections.ts';
import type { TextPart } from '../checked-message.ts';
import type { Draft, Rule } from '../finding.ts';

export const gmailClip: Rule = {
  id: 'gmail-clip',
  group: 'Size',
  summary: 'The HTML part stays under 102,400 bytes, decoded and as it travels.',
  severities: ['error', 'warning'],
  why: 'Gmail shows the first 102 KB and hides the rest behind "View entire message": the sources, the postal address and the unsubscribe link are what is cut off.',
  remedy:
    'Hide the least telling points in digest.md, or set a smaller `length`; `collate check --sizes` shows which section takes how much.',
  needs: ['html'],
  *check({ html }) {
    if (html === null) return;
    const measures = [
      { bytes: html.bytes, form: 'decoded' },
      { bytes: html.encodedBytes, form: 'as it travels (encoded)' },
    ];
    const over = measures.find(({ bytes }) => bytes > clipBytes);
    const near = measures.find(({ bytes }) => bytes > warnBytes);
    if (over !== undefined) yield describe(html, over, 'error');
    else if (near !== undefined) yield describe(html, near, 'warning');
  },
};

function describe(
  html: TextPart,
  { bytes, form }: { readonly bytes: number; readonly form: string },
  severity: 'error' | 'warning',
): Draft {
  const size = `${formatBytes(bytes)} ${form}`;
  const share = bytes / html.bytes;
  const sections = measureSections(html.content);
  const cut = sections.filter((section) => (section.start + section.bytes) * share > clipBytes);
  const tail = cut.length === 0 ? '' : `; Gmail would cut off ${listSections(cut.map(({ name }) => name))}`;
  const largest = sections
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, 3)
    .map(({ name, bytes: size }) => `${name} ${formatBytes(size)}`);
  const ledger = sections.length < 2 ? '' : `. Largest: ${largest.join(', ')}`;
  return {
    severity,
    part: 'html',
    message: `expected at most ${formatBytes(severity === 'error' ? clipBytes : warnBytes)}, found ${size}${tail}${ledger}`,
  };
}

function listSections(names: readonly string[]): string {
  return names.length > 6 ? `${names.slice(0, 6).join(', ')} and ${names.length - 6} more sections` : names.join(', ');
}

/** `65,694 B` */
export function formatBytes(bytes: number): string {
  return `${String(Math.round(bytes)).replace(/\B(?=(\d{3})+$)/g, ',')} B`;
}
