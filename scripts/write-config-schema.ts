/** Writes `config.schema.json`, the JSON Schema by which editors complete `collate.config.yaml`. Run: npm run schema. */
import { writeFileSync } from 'node:fs';
import { formatConfigSchema } from '../src/config/format-schema.ts';

writeFileSync(new URL('../config.schema.json', import.meta.url), formatConfigSchema());
