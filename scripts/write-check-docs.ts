/** Writes the list of rules in docs/check.md from the rules' own words: node scripts/write-check-docs.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { withRuleDocs } from '../src/check/list-rules.ts';

const file = new URL('../docs/check.md', import.meta.url);
writeFileSync(file, withRuleDocs(readFileSync(file, 'utf8')));
