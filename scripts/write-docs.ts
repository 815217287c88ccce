/** Writes docs/commands.md. Run: npm run docs. */
import { writeFileSync } from 'node:fs';
import { formatCommandsPage } from './format-commands-page.ts';

writeFileSync(new URL('../docs/commands.md', import.meta.url), await formatCommandsPage());
