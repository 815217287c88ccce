import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatConfigSchema } from '../../src/config/format-schema.ts';

const file = new URL('../../config.schema.json', import.meta.url);

test('config.schema.json is what the validator says (npm run schema writes it)', () => {
  expect(readFileSync(file, 'utf8')).toBe(formatConfigSchema());
});

test('every key of it is described', () => {
  const schema = JSON.parse(formatConfigSchema()) as { properties: Record<string, { description?: string }> };
  const undescribed = Object.entries(schema.properties).filter(([, value]) => value.description === undefined);
  expect(undescribed).toEqual([]);
});

test('its keys are those of the design', () => {
  const schema = JSON.parse(formatConfigSchema()) as {
    properties: Record<string, unknown>;
    additionalProperties: boolean;
  };
  expect(Object.keys(schema.properties)).toEqual(
    'name from replyTo postalAddress url language accent template articles out window length clients check themes unsubscribe smtp dkim retry'.split(
      ' ',
    ),
  );
  expect(schema.additionalProperties).toBe(false);
});
