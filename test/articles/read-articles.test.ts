import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readArticles } from '../../src/articles/read-articles.ts';

const TEXT =
  'A title here\n\nThe barrier will cost 1.2 billion dollars, the authority told councillors on Tuesday, and it will open in December 2030.\n';
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-read-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const write = async (name: string, text: string = TEXT): Promise<void> => {
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), text);
};

test('articles come sorted by their path, whatever the folder lists first; other files are left alone', async () => {
  for (const name of ['b.txt', 'a.md', 'z/a.markdown', 'B.HTM', 'c.html']) await write(name);
  for (const name of ['notes.pdf', '.hidden.md', '.obsidian/a.md', 'gold.json']) await write(name);
  const { articles, files } = await readArticles(folder);
  expect(articles.map(({ id }) => id)).toEqual(['B.HTM', 'a.md', 'b.txt', 'c.html', 'z/a.markdown']);
  expect(files).toBe(5);
});

test('one bad file gives a notice with place, expected, found and remedy; the rest is read', async () => {
  await write('good.txt');
  await write('empty.md', '');
  await write('binary.txt', '\u0000\u0001\u0002 PNG');
  await write('huge.txt');
  await truncate(join(folder, 'huge.txt'), 50 * 1_048_576);
  await write('broken.md', '---\ntitle: a: b\n---\ntext');
  await write('script.md', `---js\n{}\n---\n${TEXT}`);
  const { articles, notices, files } = await readArticles(folder);
  expect(articles.map(({ id }) => id)).toEqual(['good.txt']);
  expect(files).toBe(6);
  expect(notices.map(({ code, file, line }) => [code, file, line])).toEqual([
    ['article-binary', join(folder, 'binary.txt'), 1],
    ['front-matter-not-yaml', join(folder, 'broken.md'), 2],
    ['article-empty', join(folder, 'empty.md'), 1],
    ['article-date-unknown', join(folder, 'good.txt'), 1],
    ['article-too-large', join(folder, 'huge.txt'), 1],
    ['front-matter-language', join(folder, 'script.md'), 1],
  ]);
  for (const notice of notices) {
    expect(notice.message).toMatch(/^expected .*, found /);
    expect(notice.remedy).not.toBe('');
    expect(notice.severity).toBe(notice.code === 'article-date-unknown' ? 'notice' : 'refused');
  }
});

test.skipIf(process.getuid?.() === 0)('a file and a folder that may not be read are reported', async () => {
  await write('good.txt');
  await write('locked.txt');
  await write('closed/a.txt');
  await chmod(join(folder, 'locked.txt'), 0);
  await chmod(join(folder, 'closed'), 0);
  const { articles, notices } = await readArticles(folder);
  await chmod(join(folder, 'closed'), 0o700);
  expect(articles.map(({ id }) => id)).toEqual(['good.txt']);
  expect(notices.map(({ code, file }) => [code, file])).toEqual(
    expect.arrayContaining([
      ['article-unreadable', join(folder, 'locked.txt')],
      ['article-unreadable', join(folder, 'closed')],
    ]),
  );
});

test('links out of the folder are not followed, links within it are; a broken one is reported', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'collate-outside-'));
  await writeFile(
    join(outside, 'secret.txt'),
    'Secret\n\nNobody should read this sentence in a digest, the owner of the file said.',
  );
  await write('real.txt');
  await symlink(join(outside, 'secret.txt'), join(folder, 'link.txt'));
  await symlink(outside, join(folder, 'folder'));
  await symlink(join(folder, 'real.txt'), join(folder, 'inside.txt'));
  await symlink(join(folder, 'nowhere.txt'), join(folder, 'broken.txt'));
  const { articles, notices } = await readArticles(folder);
  expect(articles.map(({ id }) => id)).toEqual(['inside.txt', 'real.txt']);
  expect(notices.filter(({ code }) => code !== 'article-date-unknown').map(({ code, file }) => [code, file])).toEqual([
    ['article-unreadable', join(folder, 'broken.txt')],
    ['article-link-outside', join(folder, 'link.txt')],
  ]);
  await rm(outside, { recursive: true });
});

test('two files with one address are reported, the canonical address counted', async () => {
  const head = (fields: string): string => `---\ndate: 2026-05-14\n${fields}\n---\n${TEXT}`;
  await write('a.md', head('url: https://x.example/a'));
  await write('b.md', head('url: https://y.example/b\ncanonical: https://x.example/a#top'));
  await write('c.md', head('url: https://z.example/c'));
  const { articles, notices } = await readArticles(folder);
  expect(articles).toHaveLength(3);
  expect(notices).toMatchObject([{ severity: 'notice', code: 'article-url-twice', file: join(folder, 'b.md') }]);
});

test.each([
  ['nothing', 'missing', 'found nothing at that path'],
  ['a file', 'a.txt', 'found a file'],
])('%s instead of a folder is said in one sentence', async (_, name, found) => {
  await write('a.txt');
  await expect(readArticles(join(folder, name))).rejects.toMatchObject({
    name: 'CollateError',
    code: 'articles-folder-unreadable',
    message: expect.stringContaining(found),
  });
});

test('an empty folder gives no articles', async () => {
  expect(await readArticles(folder)).toEqual({ articles: [], notices: [], files: 0 });
});
