/** Everything of a digest that is printed as a statement, with the passages it may lean on. */
import type { Citation, Digest, Point } from '../model.ts';

export interface Statement {
  /** Id of the point, or what it is: `timeline`, `also read`. */
  readonly id: string;
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Marks follow right after the words; false for the heading of a difference, whose sides carry them, and for a quote, whose speaker comes between. */
  readonly isMarked: boolean;
  readonly isReworded: boolean;
}

/** In the order they are printed; what the editor hid is not among them. */
export function listStatements(digest: Digest): readonly Statement[] {
  return [
    ...digest.summary.flatMap(ofPoint),
    ...digest.stories.flatMap((story) =>
      story.hidden === true
        ? []
        : [
            ...story.lead.flatMap(ofPoint),
            ...story.themes.flatMap((theme) => (theme.hidden === true ? [] : theme.points.flatMap(ofPoint))),
            ...story.timeline.map((entry) => statement('timeline', entry.text, entry.citations)),
          ],
    ),
    ...digest.alsoRead.flatMap((each) =>
      each.hidden === true ? [] : [statement('also read', each.text, each.citations)],
    ),
    ...(digest.highlight === null || digest.highlight.hidden === true
      ? []
      : [
          {
            ...statement(`${digest.highlight.kind} of the week`, digest.highlight.text, digest.highlight.citations),
            isMarked: false,
          },
        ]),
  ];
}

function statement(id: string, text: string, citations: readonly Citation[]): Statement {
  return { id, text, citations, isMarked: true, isReworded: false };
}

function ofPoint(point: Point): readonly Statement[] {
  if (point.hidden === true) return [];
  const isReworded = point.reworded === true;
  if (point.kind !== 'difference' && point.kind !== 'apart')
    return [{ ...statement(point.id, point.text, point.citations), isReworded }];
  const all = point.sides.flatMap((side) => side.citations);
  return [
    { ...statement(point.id, point.text, all), isMarked: false, isReworded },
    ...point.sides.map((side) => ({ ...statement(point.id, side.position, side.citations), isMarked: false })),
  ];
}
