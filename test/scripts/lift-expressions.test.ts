import { expect, test } from 'vitest';
import { lift } from '../../scripts/lift-expressions.ts';

test('expressions of functions are made once, each text one constant, in their places', () => {
  const code = `const f = (x) => /a\\//iu.test(x) ? \`\${x.replace(/b/, "c")}\` : x.replace(/a\\//iu, '');\n`;
  expect(lift(code)).toBe(
    `const expression1$ = /a\\//iu;\nconst expression2$ = /b/;\n` +
      `const f = (x) => expression1$.test(x) ? \`\${x.replace(expression2$, "c")}\` : x.replace(expression1$, '');\n`,
  );
});

test.each([
  ['one that keeps its place', 'const f = (x) => x.match(/a/g) ?? /b/y.test(x);\n'],
  ['one that is made once', 'const a = /a/;\nclass B { c() { return a; } }\n'],
  ['what only looks like one', 'const f = (x) => x / 2 / 3 + "/a/" + `/b/`;\n'],
])('%s stays', (_, code) => {
  expect(lift(code)).toBe(code);
});

test('a lifted expression tells the same every time', async () => {
  const source = 'export const isA = (x) => /^a+$/u.test(x);\n';
  const module = (await import(`data:text/javascript,${encodeURIComponent(lift(source))}`)) as {
    readonly isA: (x: string) => boolean;
  };
  expect(['aa', 'aa', 'b', 'aa'].map(module.isA)).toEqual([true, true, false, true]);
});
