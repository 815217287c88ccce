/** The answer sheet of a labelled story (schema digest-gold/1), as far as the scorer reads it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export interface GoldQuote {
  readonly file: string;
  /** Exact substring of the file. */
  readonly quote: string;
  /** The figure as printed. */
  readonly mention?: string;
}

export interface GoldSide {
  readonly quotes: readonly GoldQuote[];
  /** Ids of the figures that tell it. */
  readonly figures?: readonly string[];
}

export interface GoldFigure extends GoldQuote {
  readonly id: string;
  readonly mention: string;
  /** In the unit's base: 340000000 for $340 million; dates as ISO text. */
  readonly value: { readonly min: number | string | null; readonly max: number | string | null };
}

export interface GoldTheme {
  readonly label: string;
  /** Words accepted in a label. */
  readonly keywords: readonly string[];
  readonly quotes: readonly GoldQuote[];
}

export interface GoldAgreement {
  readonly id: string;
  readonly claim: string;
  readonly quotes: readonly GoldQuote[];
}

export interface GoldConflict {
  readonly id: string;
  readonly attribute: string;
  readonly kind: 'figure' | 'claim';
  readonly sides: readonly GoldSide[];
}

/** Look-alikes that must not be told as a difference or, where `must_not` says so, as an agreement. */
export interface GoldTrap {
  readonly id: string;
  readonly reason: string;
  readonly must_not: 'conflict' | 'agreement';
  readonly a: GoldSide;
  readonly b: GoldSide;
}

export interface Gold {
  readonly schema: 'digest-gold/1';
  readonly story: string;
  readonly files: readonly { readonly file: string }[];
  readonly themes: readonly GoldTheme[];
  readonly agreements: readonly GoldAgreement[];
  readonly figures: readonly GoldFigure[];
  readonly conflicts: readonly GoldConflict[];
  readonly also_fair: readonly { readonly sides: readonly GoldSide[] }[];
  readonly traps: readonly GoldTrap[];
  readonly boilerplate: readonly { readonly file: string; readonly text: string }[];
}

/** A folder with a labelled story in it. */
export interface LabelledFolder {
  readonly name: string;
  readonly folder: string;
  readonly gold: Gold;
}

/** The labelled stories below `root`, by name; none where there is no such folder. */
export function readLabelledFolders(root: string): readonly LabelledFolder[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(root, entry.name, 'gold.json')))
    .map((entry) => {
      const folder = path.join(root, entry.name);
      return {
        name: entry.name,
        folder,
        gold: JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8')) as Gold,
      };
    })
    .filter(({ gold }) => gold.schema === 'digest-gold/1')
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
