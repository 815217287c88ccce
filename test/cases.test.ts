/**
 * Whole-pipeline cases one can read: a folder is a test. `articles/` and, where it has one, `collate.config.yaml` go in; what is
 * printed and what programs read must be as in `expected/`. `npm run golden` rewrites the expectations: read the difference like code.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { buildIssue } from '../src/build-issue.ts';
import { loadConfig } from '../src/config.ts';
import type { Citation, Digest, Point } from '../src/model.ts';

vi.setConfig({ testTimeout: 120_000 });

const cases = fileURLToPath(new URL('cases', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'collate-cases-'));
afterAll(() => rmSync(home, { recursive: true }));

const folders = [cases, join(cases, 'private')]
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((folder) => existsSync(join(folder, 'articles')))
  .toSorted();

test.each(folders.map((folder) => [relative(cases, folder), folder]))('%s', async (name, folder) => {
  expect(readFileSync(join(folder, 'readme.md'), 'utf8').trim().length).toBeGreaterThan(40);
  const overrides = { articles: relative('.', join(folder, 'articles')), out: relative('.', join(home, name)) };
  const built = await buildIssue(await loadConfig({ folder, overrides, env: {} }));
  const read = (file: string): string => readFileSync(join(built.folder, file), 'utf8');
  const expected = (file: string): string => join(folder, 'expected', file);
  await expect(outline(JSON.parse(read('digest.json')) as Digest)).toMatchFileSnapshot(expected('digest.txt'));
  await expect(read('digest.md')).toMatchFileSnapshot(expected('digest.md'));
  await expect(read('index.txt')).toMatchFileSnapshot(expected('index.txt'));
});

/** What digest.json says, without offsets and ids: a page one can review. */
function outline(digest: Digest): string {
  const lines = [`subject: ${digest.issue.subject}`];
  for (const story of digest.stories) {
    lines.push(
      '',
      `story: ${story.title}`,
      `  articles: ${story.articles.join(' ')} (${story.independentSources} voices)`,
    );
    if (story.reason !== '') lines.push(`  no synthesis: ${story.reason}`);
    lines.push(...story.lead.flatMap((point) => outlinePoint('lead', point)));
    for (const theme of story.themes)
      lines.push(`  theme: ${theme.label}`, ...theme.points.flatMap((point) => outlinePoint('point', point)));
    for (const row of story.figures)
      lines.push(
        `  figure: ${row.measure} of ${row.entity ?? 'nobody'}: ${row.values.map((value) => value.text).join(' | ')}`,
      );
    for (const entry of story.timeline) lines.push(`  ${entry.date}: ${entry.text}`);
  }
  for (const entry of digest.alsoRead) lines.push('', `also: ${entry.text} (${entry.article})`);
  return `${lines.join('\n')}\n`;
}

function outlinePoint(name: string, point: Point): readonly string[] {
  const kind = 'relation' in point ? `${point.kind}, ${point.relation}` : point.kind;
  const head = `    ${name} (${kind}): ${point.text}`;
  if ('sides' in point)
    return [head, ...point.sides.map((side) => `      side: ${side.position} [${sources(side.citations)}]`)];
  return [`${head} [${sources(point.citations)}]`];
}

function sources(citations: readonly Citation[]): string {
  return citations.map((citation) => `${citation.article}:${citation.line}`).join(' ');
}
