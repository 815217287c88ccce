/** A point with what the composer needs to place and rank it. */
import type { FigureMatter, Point } from '../model.ts';

export interface PlacedPoint {
  readonly point: Point;
  readonly theme: number;
  /** For ranking within its kind: higher is printed first. */
  readonly weight: number;
  /** Positions of the units it cites. */
  readonly units: readonly number[];
  readonly matter: FigureMatter | null;
  /** The unit its words were taken from; null where they are a frame. */
  readonly wordedBy: number | null;
  readonly explain: {
    readonly shared: readonly string[];
    readonly similarity: number;
    readonly vetoes: readonly string[];
  };
}
