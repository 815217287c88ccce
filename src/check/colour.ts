/** CSS colours, compositing and contrast (WCAG 2.2, relative luminance). */

/** sRGB, 0–255, with alpha 0–1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

// The names a mail is likely to use; another one is unknown, and what is unknown is not judged.
const names: Readonly<Record<string, string>> = {
  aqua: '#00ffff',
  beige: '#f5f5dc',
  black: '#000000',
  blue: '#0000ff',
  brown: '#a52a2a',
  crimson: '#dc143c',
  cyan: '#00ffff',
  darkblue: '#00008b',
  darkgray: '#a9a9a9',
  darkgreen: '#006400',
  darkgrey: '#a9a9a9',
  darkred: '#8b0000',
  dimgray: '#696969',
  dimgrey: '#696969',
  fuchsia: '#ff00ff',
  gainsboro: '#dcdcdc',
  gold: '#ffd700',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  indigo: '#4b0082',
  ivory: '#fffff0',
  khaki: '#f0e68c',
  lightblue: '#add8e6',
  lightgray: '#d3d3d3',
  lightgreen: '#90ee90',
  lightgrey: '#d3d3d3',
  lightyellow: '#ffffe0',
  lime: '#00ff00',
  magenta: '#ff00ff',
  maroon: '#800000',
  midnightblue: '#191970',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  orangered: '#ff4500',
  pink: '#ffc0cb',
  purple: '#800080',
  red: '#ff0000',
  salmon: '#fa8072',
  silver: '#c0c0c0',
  slategray: '#708090',
  slategrey: '#708090',
  snow: '#fffafa',
  steelblue: '#4682b4',
  tan: '#d2b48c',
  teal: '#008080',
  tomato: '#ff6347',
  violet: '#ee82ee',
  wheat: '#f5deb3',
  white: '#ffffff',
  whitesmoke: '#f5f5f5',
  yellow: '#ffff00',
};

const transparent: Colour = { red: 0, green: 0, blue: 0, alpha: 0 };

const known = new Map<string, Colour | null>();
// A mail has a dozen colours.
const mostKnown = 1000;

/** The colour of a CSS value, or null where it is none that can be computed here. */
export function parseColour(text: string): Colour | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const colour = readColour(text);
  known.set(text, colour);
  return colour;
}

function readColour(text: string): Colour | null {
  const value = text.trim().toLowerCase();
  if (value === 'transparent') return transparent;
  const hex = names[value] ?? value;
  if (hex.startsWith('#')) return parseHex(hex.slice(1));
  const call = /^(rgb|hsl)a?\(([^()]{1,80})\)$/.exec(value);
  if (call === null) return null;
  const parts = (call[2] ?? '').split(/[\s,/]+/).filter((part) => part !== '');
  return parts.length < 3 || parts.length > 4 ? null : call[1] === 'rgb' ? parseRgb(parts) : parseHsl(parts);
}

function parseHex(digits: string): Colour | null {
  if (!/^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(digits)) return null;
  const full = digits.length <= 4 ? digits.replace(/./g, '$&$&') : digits;
  const [red = 0, green = 0, blue = 0, alpha = 255] = (full.match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  return { red, green, blue, alpha: alpha / 255 };
}

function parseRgb(parts: readonly string[]): Colour | null {
  const channel = (part = ''): number => (part.endsWith('%') ? Number.parseFloat(part) * 2.55 : Number(part));
  const [red, green, blue] = parts.slice(0, 3).map(channel) as [number, number, number];
  return check({ red, green, blue, alpha: parseAlpha(parts[3]) });
}

function parseHsl(parts: readonly string[]): Colour | null {
  const hue = (((Number.parseFloat(parts[0] ?? '') % 360) + 360) % 360) / 30;
  const saturation = Number.parseFloat(parts[1] ?? '') / 100;
  const lightness = Number.parseFloat(parts[2] ?? '') / 100;
  const spread = saturation * Math.min(lightness, 1 - lightness);
  const channel = (shift: number): number => {
    const step = (shift + hue) % 12;
    return Math.round(255 * (lightness - spread * Math.max(-1, Math.min(step - 3, 9 - step, 1))));
  };
  return check({ red: channel(0), green: channel(8), blue: channel(4), alpha: parseAlpha(parts[3]) });
}

function parseAlpha(part: string | undefined): number {
  if (part === undefined) return 1;
  return part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part);
}

function check(colour: Colour): Colour | null {
  return Object.values(colour).every((part) => Number.isFinite(part)) ? colour : null;
}

/** `over` laid on an opaque `under`. */
export function composite(over: Colour, under: Colour): Colour {
  if (over.alpha >= 1) return over;
  const mix = (a: number, b: number): number => a * over.alpha + b * (1 - over.alpha);
  return {
    red: mix(over.red, under.red),
    green: mix(over.green, under.green),
    blue: mix(over.blue, under.blue),
    alpha: 1,
  };
}

/** WCAG contrast of two opaque colours, 1–21. */
export function contrastOf(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

// Parsed colours are shared: a mail asks for the contrast of a dozen, some thousand times.
const luminances = new WeakMap<Colour, number>();

function luminance(colour: Colour): number {
  const known = luminances.get(colour);
  if (known !== undefined) return known;
  const found = computeLuminance(colour);
  luminances.set(colour, found);
  return found;
}

function computeLuminance({ red, green, blue }: Colour): number {
  const linear = (channel: number): number => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** `#1b1b1b` */
export function formatColour({ red, green, blue }: Colour): string {
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}
