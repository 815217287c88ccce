/** What the rules say of themselves is complete, and docs/check.md says the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { allRules, withRuleDocs } from '../../src/check/list-rules.ts';
import { rules } from '../../src/check/rules.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('docs/check.md lists every rule as it is (node scripts/write-check-docs.ts writes it)', () => {
  const page = readFileSync(`${root}/docs/check.md`, 'utf8');
  expect(withRuleDocs(page)).toBe(page);
});

test('one rule a file, and every file is listed', () => {
  const files = readdirSync(`${root}/src/check/rules`).map((name) => name.replace(/\.ts$/, ''));
  expect(rules.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
});

test.each(allRules.map((rule) => [rule.id, rule] as const))(
  '%s says what holds, why, and how to mend it',
  (_id, rule) => {
    for (const words of [rule.summary, rule.why, rule.remedy]) expect(words).toMatch(/^["A-Z].{15,}[.)]$/s);
    expect(rule.severities.length).toBeGreaterThan(0);
  },
);

test('every rule has a table of snippets', () => {
  const tables = readdirSync(`${root}/test/check/rules`)
    .map((name) => readFileSync(`${root}/test/check/rules/${name}`, 'utf8'))
    .join('');
  expect(rules.map(({ id }) => id).filter((id) => !tables.includes(`tableOf('${id}'`))).toEqual([]);
});
