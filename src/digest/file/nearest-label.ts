/** The footnote an editor probably meant: one of the same point, else one that differs in a character. */
import type { Labels } from './labels.ts';

export function nearestLabel(label: string, labels: Labels): string | null {
  const owner = label.replace(/-\d*$/, '');
  const known = [...labels.all.keys()];
  return known.find((each) => each.startsWith(`${owner}-`)) ?? known.find((each) => differsByOne(each, label)) ?? null;
}

function differsByOne(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const rest = (text: string, skip: number): string => text.slice(start + skip);
  return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1);
}
