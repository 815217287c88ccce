/** `COLLATE_DATABASE` (`sqlite:letters.db`) → the file. */
import { existsSync } from 'node:fs';
import { CollateError } from '../errors.ts';
import { databaseMissing } from './errors.ts';

/** The file of a `sqlite:` address, as seen from the working folder; raises `database-unknown` for any other. */
export function parseDatabasePath(database: string): string {
  const path = /^sqlite:(?:\/\/(?=\/))?(.+)$/i.exec(database)?.[1];
  if (path !== undefined) return path;
  throw new CollateError({
    code: 'database-unknown',
    // Never the address itself: one of another kind may hold a password.
    message: `COLLATE_DATABASE: expected sqlite: and the path of a file, found ${/^[a-z]+(?=:)/i.exec(database)?.[0] ?? 'something else'}`,
    remedy:
      'Write it as sqlite:letters.db, or leave the variable out: letters.db beside the configuration is the default.',
  });
}

/** The same, of a file that is there; raises `database-missing`: opening it would make it. */
export function findDatabase(database: string): string {
  const path = parseDatabasePath(database);
  if (!existsSync(path)) throw databaseMissing(path);
  return path;
}
