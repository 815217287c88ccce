/** Notices of one file, collected in order of their lines. */
import type { Notice } from '../../model.ts';
import type { FilePlace } from './errors.ts';

export interface Notices {
  readonly add: (create: (place: FilePlace) => Notice, line: number) => void;
  readonly list: () => readonly Notice[];
}

export function createNotices(file: string): Notices {
  const notices: Notice[] = [];
  return {
    add: (create, line) => void notices.push(create({ file, line })),
    list: () => notices.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}
