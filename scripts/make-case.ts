/** Makes a whole-pipeline case of articles: npm run case -- <slug> <files…>, then npm run golden, then read what it wrote. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [slug, ...files] = process.argv.slice(2);
const cases = fileURLToPath(new URL('../test/cases', import.meta.url));
if (
  slug === undefined ||
  !/^[a-z0-9-]+$/.test(slug) ||
  files.length === 0 ||
  !files.every((file) => existsSync(file))
) {
  console.error(
    'expected a slug such as rate-decision and files that exist: npm run case -- rate-decision a.md b.html',
  );
  process.exit(2);
}
const numbers = readdirSync(cases).map((name) => Number.parseInt(name, 10));
const next = Math.max(0, ...numbers.filter((number) => !Number.isNaN(number))) + 1;
const folder = join(cases, `${String(next).padStart(2, '0')}-${slug}`);
mkdirSync(join(folder, 'articles'), { recursive: true });
for (const file of files) copyFileSync(file, join(folder, 'articles', basename(file)));
writeFileSync(join(folder, 'readme.md'), 'Say in two lines what this case proves.\n');
console.log(`Made ${folder}: say in readme.md what it proves, then run npm run golden.`);
