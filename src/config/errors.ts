/** Messages of the configuration. A value that may be a secret is never repeated in one. */
import { CollateError, type ErrorPlace } from '../errors.ts';

const schemaHint =
  'Every key is optional; `config.schema.json` in the package lists them, and editors complete from it.';

export function configFileMissing(file: string): CollateError {
  return new CollateError({
    code: 'config-file-missing',
    file,
    message: 'expected a configuration file here, found none',
    remedy: 'Check the path given to --config, or leave the option out: everything has a default.',
  });
}

export function configFileUnreadable(file: string, cause: unknown): CollateError {
  const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return new CollateError({
    code: 'config-file-unreadable',
    file,
    message: `expected a readable file, found ${why}`,
    remedy: 'Check that it is a file and that you may read it.',
    cause,
  });
}

export function configNotYaml(place: ErrorPlace, found: string): CollateError {
  return new CollateError({
    ...place,
    code: 'config-not-yaml',
    message: `expected YAML, found a mistake: ${found}`,
    remedy: schemaHint,
  });
}

export function configKeyUnknown(
  place: ErrorPlace,
  key: string,
  nearest: string | null,
  known: readonly string[],
): CollateError {
  const expected = nearest === null ? `one of ${known.join(', ')}` : `\`${nearest}\``;
  return new CollateError({
    ...place,
    code: 'config-key-unknown',
    message: `expected ${expected}, found the key \`${key}\``,
    remedy: nearest === null ? schemaHint : `Rename the key to \`${nearest}\`, or remove it.`,
  });
}

export function configValueWrong(place: ErrorPlace, key: string, expected: string, found: string): CollateError {
  return new CollateError({
    ...place,
    code: 'config-value-wrong',
    message: `${key}: expected ${expected}, found ${found}`,
    remedy: schemaHint,
  });
}

export function configSecret(place: ErrorPlace, key: string): CollateError {
  return new CollateError({
    ...place,
    code: 'config-secret',
    message: `${key}: expected no secret in this file, found one`,
    remedy:
      'Configuration files are shared and committed. Put the address with its password into the environment variable COLLATE_SMTP_URL, or into a file that only you can read, named by COLLATE_SMTP_URL_FILE.',
  });
}

/** One or several mistakes: the first of the file in full, the others with their places. */
export function configMistakes(mistakes: readonly CollateError[]): CollateError {
  const sorted = mistakes.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const [first, ...rest] = sorted as [CollateError, ...CollateError[]];
  if (rest.length === 0) return first;
  const others = rest.map((each) => `  ${[each.file, each.line, each.column].join(':')}: ${each.message}`);
  return new CollateError({
    code: first.code,
    file: first.file,
    line: first.line,
    column: first.column,
    message: first.message,
    remedy: [first.remedy, ...others].join('\n'),
  });
}

export function secretFileOpen(name: string, file: string): CollateError {
  return new CollateError({
    code: 'secret-file-open',
    file,
    message: `expected a file that only its owner can read (${name}_FILE names it), found one that others can read`,
    remedy: `Run: chmod 600 ${file}`,
  });
}

export function secretFileUnreadable(name: string, file: string, cause: unknown): CollateError {
  return new CollateError({
    code: 'secret-file-unreadable',
    file,
    message: `expected a readable file (${name}_FILE names it), found none`,
    remedy: `Check the path, or set ${name} itself.`,
    cause,
  });
}

export function durationWrong(what: string, found: string): CollateError {
  return new CollateError({
    code: 'duration-wrong',
    message: `${what}: expected a number and a unit such as 7d, 12h, 30m or 45s, found "${found}"`,
    remedy: 'Write the number and the unit without a space.',
  });
}
