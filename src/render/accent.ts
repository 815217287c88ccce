/**
 * Makes a letter's accent colour readable: it is darkened for the light scheme and lightened for the dark one until links reach
 * the contrast WCAG 2 asks of text (4.5:1), on the page and on the tinted boxes.
 */
import type { Colours } from './view.ts';

// The least favourable grounds of the templates (boxes), which every template's styles keep to.
export const lightGround = '#f4f4f1';
export const darkGround = '#24272c';
const minContrast = 4.5;

type Rgb = readonly [number, number, number];

// A program renders the issues of a letter or a few.
let latest: { readonly accent: string; readonly colours: Colours } | null = null;

/** The accent for light and dark, as `#rrggbb`. */
export function accentColours(accent: string): Colours {
  if (latest?.accent !== accent)
    latest = {
      accent,
      colours: { accent: towards(accent, 0, lightGround), accentDark: towards(accent, 255, darkGround) },
    };
  return latest.colours;
}

/** Contrast ratio of two `#rrggbb` colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(parseColour(one)), luminance(parseColour(other))].toSorted((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

function towards(accent: string, target: 0 | 255, ground: string): string {
  const start = parseColour(accent);
  for (let step = 0; step <= 50; step += 1) {
    const mixed = formatColour(start.map((channel) => Math.round(channel + ((target - channel) * step) / 50)));
    if (contrast(mixed, ground) >= minContrast) return mixed;
  }
  return formatColour([target, target, target]);
}

function parseColour(colour: string): Rgb {
  const value = /^#[0-9a-f]{6}$/i.test(colour) ? Number.parseInt(colour.slice(1), 16) : 0;
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function formatColour(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
