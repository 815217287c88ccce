/**
 * How many independent voices speak in a set of articles: copies of one text are one voice, and so is everything of one publisher or
 * one news agency. Five outlets may print one wire story; that is one report, not five.
 */
import type { Article, Voice } from '../model.ts';
import { findCopies } from './find-copies.ts';
import { nameVoice } from './publisher.ts';

/** The voices, each with its articles sorted, ordered by their first article; every article is in exactly one. */
export function findVoices(articles: readonly Article[]): readonly Voice[] {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const parents = sorted.map((_, position) => position);
  const rootOf = (position: number): number => {
    let at = position;
    while (parents[at] !== at) at = parents[at] as number;
    return at;
  };
  const join = (a: number, b: number): void => {
    const [left, right] = [rootOf(a), rootOf(b)];
    parents[Math.max(left, right)] = Math.min(left, right);
  };
  const copied = new Set<number>();
  for (const [a, b] of findCopies(sorted)) {
    join(a, b);
    copied.add(a).add(b);
  }
  const byPublisher = new Map<string, number>();
  sorted.forEach((article, position) => {
    const name = nameVoice(article);
    if (name === null) return;
    const known = byPublisher.get(name);
    if (known === undefined) byPublisher.set(name, position);
    else join(known, position);
  });
  const members = new Map<number, number[]>();
  sorted.forEach((_, position) => {
    const root = rootOf(position);
    const list = members.get(root);
    if (list === undefined) members.set(root, [position]);
    else list.push(position);
  });
  return [...members.values()].map((list) => ({
    articles: list.map((position) => (sorted[position] as Article).id),
    reason: list.length === 1 ? 'alone' : list.some((position) => copied.has(position)) ? 'copy' : 'publisher',
  }));
}
