/** "Also read" and the quote or number of the week: entries without an id, known by their place in the digest. */
import type { AlsoRead, Citations, Digest, Highlight } from '../../model.ts';
import { keepHidden } from './keep-hidden.ts';
import { alsoOwner } from './labels.ts';
import type { WrittenPoint, WrittenStory } from './sections.ts';

/** The entries as the file has them. One that moved in from a story is an entry from now on; one taken out is hidden. */
export function joinEntries(sections: readonly WrittenStory[], base: Digest): Pick<Digest, 'alsoRead' | 'highlight'> {
  const also = sections.filter((story) => story.section === 'also').flatMap((story) => story.points);
  const highlights = sections.filter((story) => story.section === 'quote' || story.section === 'number');
  return { alsoRead: joinAlsoRead(also, base.alsoRead), highlight: joinHighlight(highlights, base.highlight) };
}

function joinAlsoRead(written: readonly WrittenPoint[], base: readonly AlsoRead[]): readonly AlsoRead[] {
  const origins = new Map<AlsoRead, AlsoRead>();
  const shown = written.map((point) => {
    const known = base.find((_, index) => alsoOwner(index) === point.refs[0]?.owner);
    const citations = toCitations(point);
    const text = point.text === '' && known !== undefined ? known.text : point.text;
    const entry: AlsoRead = { article: known?.article ?? citations[0].article, text, citations };
    if (known !== undefined) origins.set(entry, known);
    return entry;
  });
  const isSame = (entry: AlsoRead, other: AlsoRead): boolean => origins.get(entry) === other;
  return keepHidden(shown, base, isSame, (entry) => ({ ...entry, hidden: true }));
}

function joinHighlight(sections: readonly WrittenStory[], base: Highlight | null): Highlight | null {
  const section = sections.find((each) => each.points.length > 0);
  const point = section?.points[0];
  if (section === undefined || point === undefined) return base === null ? null : { ...base, hidden: true };
  return { kind: section.section === 'number' ? 'number' : 'quote', text: point.text, citations: toCitations(point) };
}

function toCitations(point: WrittenPoint): Citations {
  const [first, ...rest] = [...point.refs, ...point.sides.flatMap((side) => side.refs)].map((ref) => ref.citation);
  if (first === undefined) throw new TypeError('expected an entry with a citation, found none');
  return [first, ...rest];
}
