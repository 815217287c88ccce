/** The configuration's form as JSON Schema: made from what validates it, so that the two cannot part. */
import { z } from 'zod';
import { configSchema } from './schema.ts';

/** The text of `config.schema.json` (draft 2020-12). */
export function formatConfigSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(configSchema, { io: 'input' }), null, 2)}\n`;
}
