/** Names of the parts of a mail for people: templates mark them `story-2`, `also-read`. */
import type { Digest } from '../../model.ts';

const names: Readonly<Record<string, string>> = {
  head: 'Head and styles',
  masthead: 'Masthead',
  note: 'Your note',
  summary: 'Summary',
  contents: 'In brief',
  closing: 'Closing part',
  'also-read': 'Also read',
  highlight: 'Quote or number of the week',
  sponsor: 'Sponsor',
  sources: 'Sources',
  footer: 'Footer',
};

/** `nth` counts the stories that are printed. */
export function nameSection(name: string, digest: Digest): string {
  const nth = /^story-(\d+)$/.exec(name)?.[1];
  if (nth === undefined) return names[name] ?? name;
  const story = digest.stories.filter(({ hidden }) => hidden !== true)[Number(nth) - 1];
  return story === undefined ? `Story ${nth}` : `Story ${nth}: ${story.title}`;
}
