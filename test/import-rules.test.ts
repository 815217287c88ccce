/** The directions of docs/architecture.md are held by the linter; here each is broken once, to prove that the linter sees it. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Planted {
  readonly file: string;
  readonly imports: string;
  readonly isFault: boolean;
}

const fault = (file: string, imports: string): Planted => ({ file, imports, isFault: true });
const fine = (file: string, imports: string): Planted => ({ file, imports, isFault: false });

const planted: readonly Planted[] = [
  fault('src/text/a.ts', '../stories/group-articles.ts'),
  fault('src/text/b.ts', '../errors.ts'),
  fault('src/text/languages/en/c.ts', '../../../claims/x.ts'),
  fault('src/text/d.ts', 'node:fs'),
  fault('src/text/e.ts', 'fs'),
  fault('src/text/f.ts', '../config.ts'),
  fine('src/text/g.ts', '../model.ts'),
  fine('src/text/languages/en/h.ts', '../../stem.ts'),
  fault('src/stories/a.ts', '../themes/find-themes.ts'),
  fault('src/stories/b.ts', 'node:net'),
  fault('src/stories/c.ts', '../pipeline.ts'),
  fine('src/stories/d.ts', '../text/terms.ts'),
  fine('src/stories/e.ts', '../errors.ts'),
  fault('src/themes/a.ts', '../claims/x.ts'),
  fault('src/themes/b.ts', 'node:http'),
  fault('src/claims/a.ts', '../render/view.ts'),
  fault('src/claims/b.ts', 'node:crypto'),
  fault('src/digest/a.ts', '../claims/x.ts'),
  fault('src/digest/b.ts', 'nodemailer'),
  fault('src/digest/file/c.ts', '../../io/lock.ts'),
  fault('src/digest/d.ts', 'kysely'),
  fault('src/articles/markdown.ts', 'node:fs/promises'),
  fine('src/articles/read-articles.ts', 'node:fs/promises'),
  fault('src/articles/read-articles.ts', '../stories/group-articles.ts'),
  fault('src/pipeline.ts', 'node:fs'),
  fault('src/pipeline.ts', './render/render-issue.ts'),
  fine('src/pipeline.ts', './stories/group-articles.ts'),
];

test('every direction of the architecture is held by the linter', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'collate-rules-'));
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  const lines = new Map<string, Planted[]>();
  for (const each of planted) lines.set(each.file, [...(lines.get(each.file) ?? []), each]);
  for (const [file, all] of lines) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), all.map((each) => `import '${each.imports}';\n`).join(''));
  }
  const run = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format', 'json', 'src'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const report = JSON.parse(run.stdout) as {
    diagnostics: { code: string; filename: string; labels: { span: { line: number } }[] }[];
  };
  const found = report.diagnostics
    .filter((each) => each.code.includes('no-restricted-imports'))
    .map((each) => `${each.filename.replaceAll('\\', '/')}:${each.labels[0]?.span.line ?? 0}`);
  const expected = [...lines].flatMap(([file, all]) =>
    all.flatMap((each, index) => (each.isFault ? [`${file}:${index + 1}`] : [])),
  );
  expect(found.toSorted()).toEqual(expected.toSorted());
  rmSync(folder, { recursive: true });
});
