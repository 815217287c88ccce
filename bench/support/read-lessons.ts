/** The labelled stories that tables are learned from: all but the hold-outs. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LabelledFolder, readLabelledFolders } from './gold.ts';
import { HOLD_OUTS } from './hold-outs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `args` may leave out more: `--without story,story`. Ends the process with a message when it names what is no story. */
export function readLessons(args: readonly string[]): readonly LabelledFolder[] {
  const asked = /--without[= ](\S+)/.exec(args.join(' '))?.[1]?.split(',') ?? [];
  const everything = ['test/eval', '../shared/eval/stories']
    .map((folder) => `${root}${folder}`)
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readLabelledFolders(folder));
  const unknown = asked.filter((name) => !everything.some((story) => story.name === name));
  if (unknown.length > 0) {
    console.error(`expected stories of test/eval behind --without, found ${unknown.join(', ')}`);
    process.exit(2);
  }
  const without = new Set([...HOLD_OUTS, ...asked]);
  return everything.filter(({ name }) => !without.has(name));
}
