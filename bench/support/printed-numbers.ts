/**
 * The numbers of a printed line, for the scorer alone: it must not read figures with the product's own grammar, or both would share a mistake.
 */

export interface PrintedNumber {
  /** As printed: 1.2 in "$1.2bn". */
  readonly printed: number;
  /** With its scale word: 1.2e9. */
  readonly value: number;
  readonly kind: 'digits' | 'words' | 'fraction' | 'ordinal';
  readonly start: number;
  readonly end: number;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const PARTS: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
};

const NUMBER: RegExp = new RegExp(
  [
    String.raw`(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`,
    String.raw`\b(?<some>a|one|two|three|four)[ -](?<part>third|quarter|fifth|tenth)s?\b`,
    String.raw`\b(?<half>half)\b`,
    String.raw`\b(?<tens>${TENS.join('|')})(?:[ -](?<units>${ONES.slice(1, 10).join('|')}))?\b`,
    String.raw`\b(?<ones>${ONES.join('|')})\b`,
    String.raw`\b(?<ordinal>${ORDINALS.join('|')})\b`,
  ].join('|'),
  'g',
);

/** Numbers of `text` in order, none overlapping. */
export function readPrintedNumbers(text: string): readonly PrintedNumber[] {
  const lower = text.replaceAll('\u00a0', ' ').toLowerCase();
  return [...lower.matchAll(NUMBER)].map((match) => {
    const { printed, kind } = readMatch(match.groups ?? {});
    const after = lower.slice(match.index + match[0].length);
    const scale = scalePattern(kind).exec(after);
    const factor = scale === null ? 1 : (SCALES[scale[1] as string] as number);
    const end = match.index + match[0].length + (scale === null ? 0 : scale[0].length);
    return { printed, value: printed * factor, kind, start: match.index, end };
  });
}

function readMatch(groups: Readonly<Record<string, string | undefined>>): Pick<PrintedNumber, 'printed' | 'kind'> {
  const { digits, some, part, half, tens, units, ones, ordinal } = groups;
  if (digits !== undefined) return { printed: Number(digits.replaceAll(',', '')), kind: 'digits' };
  if (part !== undefined)
    return { printed: Math.max(1, ONES.indexOf(some as string)) / (PARTS[part] as number), kind: 'fraction' };
  if (half !== undefined) return { printed: 0.5, kind: 'fraction' };
  if (tens !== undefined)
    return { printed: 20 + 10 * TENS.indexOf(tens) + (units === undefined ? 0 : ONES.indexOf(units)), kind: 'words' };
  if (ones !== undefined) return { printed: ONES.indexOf(ones), kind: 'words' };
  return { printed: 1 + ORDINALS.indexOf(ordinal as string), kind: 'ordinal' };
}

/** "1.2bn", "2.5 million", "three hundred", "half a billion". */
function scalePattern(kind: PrintedNumber['kind']): RegExp {
  if (kind === 'digits') return /^[ -]?(thousand|million|billion|trillion|bn|mn|tn|k|m|b)(?![a-z])/;
  if (kind === 'words') return /^[ -](hundred|thousand|million|billion|trillion)\b/;
  return kind === 'fraction' ? /^ (?:of )?an? (million|billion|trillion)\b/ : /^(?!)/;
}

/** Equal in value; where one lacks its scale word ("115 to 135 billion") equal as printed. */
export function isSameNumber(a: PrintedNumber, b: PrintedNumber): boolean {
  const isScaled = (number: PrintedNumber): boolean => number.value !== number.printed;
  return isNear(a.value, b.value) || (!(isScaled(a) && isScaled(b)) && isNear(a.printed, b.printed));
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** True when `text` names every number of `mention`. Lenient: where either has no number at all there is nothing to miss. */
export function namesNumbers(text: string, mention: string, isStrict: boolean): boolean {
  const wanted = readPrintedNumbers(mention);
  const found = readPrintedNumbers(text);
  if (!isStrict && (wanted.length === 0 || found.length === 0)) return true;
  return wanted.every((one) => found.some((other) => isSameNumber(one, other)));
}

const COUNT_OF_SOURCES: RegExp =
  /^\s+(?:of\s+(?:the\s+)?)?(?:[\w-]+\s+)?(?:sources?|articles?|outlets?|reports?|papers?|figures?|others?)\b/i;

/** Numbers a reader could check against the passage: no citation marks, ordinals, one or two, counts of sources. */
export function numbersToSupport(text: string): readonly PrintedNumber[] {
  const plain = text.replaceAll(/\[\s*\d+(?:\s*[,;–-]\s*\d+)*\s*\]/g, (mark) => ' '.repeat(mark.length));
  return readPrintedNumbers(plain).filter(
    ({ kind, printed, value, end }) =>
      kind !== 'ordinal' &&
      !(kind === 'words' && value <= 2) &&
      !(printed <= 24 && printed === value && COUNT_OF_SOURCES.test(plain.slice(end))),
  );
}
