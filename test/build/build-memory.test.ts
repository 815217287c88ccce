/** What a build leaves warm: the same digest as from nothing, and only what changed is made again. */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readArticles } from '../../src/articles/read-articles.ts';
import { parseArticle } from '../../src/articles/parse-article.ts';
import { createBuildMemory, type BuildMemory } from '../../src/build/build-memory.ts';
import { createRecalls, type Recalls } from '../../src/build/recalls.ts';
import { findClaims } from '../../src/claims/find-claims.ts';
import { buildDigest, type BuiltDigest } from '../../src/pipeline.ts';
import { createStoryText } from '../../src/text/story-text.ts';
import { findThemes } from '../../src/themes/find-themes.ts';

type Maker = Parameters<Recalls['of']>[0];

const options = { issue: '2026-W15', date: '2026-04-11' };

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'collate-memory-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('articles', folder, { recursive: true });
  return folder;
}

/** Notes each function that was asked because nothing was known. */
function countMade(): { readonly recalls: Recalls; readonly made: Maker[] } {
  const inner = createRecalls();
  const made: Maker[] = [];
  return {
    made,
    recalls: {
      numberOf: inner.numberOf,
      forget: inner.forget,
      of: <T>(maker: Maker, sort: string) => {
        const { recall, turn } = inner.of<T>(maker, sort);
        const note = (key: string, create: () => T): T =>
          recall(key, () => {
            made.push(maker);
            return create();
          });
        return { recall: note, turn };
      },
    },
  };
}

async function build(memory: BuildMemory, folder: string): Promise<BuiltDigest> {
  return memory.buildDigest((await memory.readArticles(folder)).articles, options);
}

test('after an edit of one article, its story alone is compared again, and the digest is as from nothing', async () => {
  const folder = createFolder();
  const { recalls, made } = countMade();
  const memory = createBuildMemory(recalls);
  const first = await build(memory, folder);
  expect(first.digest.stories.length).toBeGreaterThan(2);
  made.length = 0;
  const edited = first.digest.stories[0]?.articles.find((id) => id.endsWith('.md')) ?? '';
  appendFileSync(join(folder, edited), '\n\nA sentence that nobody had written before is added here.\n');
  const second = await build(memory, folder);
  const count = (maker: Maker): number => made.filter((each) => each === maker).length;
  expect([parseArticle, createStoryText, findThemes, findClaims].map(count)).toEqual([1, 1, 1, 1]);
  const cold = buildDigest((await readArticles(folder)).articles, options);
  expect(second.digest).toEqual(cold.digest);
});

test('nothing is made again where nothing changed, for another preview that goes on with the same memory too', async () => {
  const folder = createFolder();
  const { recalls, made } = countMade();
  const first = await build(createBuildMemory(recalls), folder);
  made.length = 0;
  expect(await build(createBuildMemory(recalls), folder)).toBe(first);
  expect(made).toEqual([]);
});

test('another date compares again, though the texts are known', async () => {
  const folder = createFolder();
  const { recalls, made } = countMade();
  const memory = createBuildMemory(recalls);
  const { articles } = await memory.readArticles(folder);
  memory.buildDigest(articles, options);
  made.length = 0;
  const later = memory.buildDigest(articles, { ...options, date: '2026-10-01' });
  expect(new Set(made)).toEqual(new Set([buildDigest, findClaims]));
  expect(later.digest).toEqual(buildDigest(articles, { ...options, date: '2026-10-01' }).digest);
});

test('each function has a memory of its own; one that takes its place and two builds that do not ask end it', () => {
  const recalls = createRecalls();
  const createMaker = (): Maker => {
    const make = (): void => {};
    return make;
  };
  const other = (): void => {};
  const [old, fresh] = [createMaker(), createMaker()];
  const ask = (maker: Maker, value: string): string => recalls.of<string>(maker, 'word').recall('key', () => value);
  expect([ask(old, 'old'), ask(other, 'other'), ask(old, 'again')]).toEqual(['old', 'other', 'old']);
  expect([ask(fresh, 'new'), ask(old, 'again')]).toEqual(['new', 'again']);
  const { turn } = recalls.of<string>(other, 'word');
  turn();
  turn();
  expect(ask(other, 'anew')).toBe('anew');
});
