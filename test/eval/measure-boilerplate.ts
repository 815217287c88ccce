/**
 * How well reading tells an article from what stands around it, on this folder's sheets. `node test/eval/measure-boilerplate.ts`
 * prints every miss; the test beside it holds the floor.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArticle } from '../../src/articles/parse-article.ts';

interface Line {
  readonly text: string;
  readonly place: 'start' | 'middle' | 'end';
  readonly reason: string | null;
}
interface Gold {
  readonly themes: readonly { readonly quotes: readonly { readonly file: string; readonly quote: string }[] }[];
  readonly boilerplate: readonly { readonly file: string; readonly text: string }[];
}
/** `leaked`: boilerplate that was kept. `lost`: lines of the article that were set aside. Of `boilerplate` and `article` lines. */
export interface BoilerplateCount {
  readonly leaked: readonly string[];
  readonly lost: readonly string[];
  readonly boilerplate: number;
  readonly article: number;
}

const here = import.meta.dirname;
/** An article about nothing that a line of the sheet could belong to. */
const BODY = [
  'The harbour board met on Monday to decide on the new quay, which has been planned since 2019 and is to cost 40 million crowns.',
  'Two members asked for a delay, because the survey of the sea bed is not finished, and the others wanted to sign before the summer.',
  'The survey ship had found three wrecks where the maps show mud, so that the piles may have to be moved by sixty metres.',
  'Fishermen fear for the eel grass, in which young cod grow up, and have asked a court to stop the work until a study is made.',
  'The chair of the board said that the quay would bring 200 jobs and that the town had waited long enough for it.',
  'A decision is expected in the second week of June, when the last report has been read by all of the members.',
];
const POSITION = { start: 0, middle: 3, end: BODY.length } as const;

const read = (id: string, bytes: Uint8Array): readonly string[] =>
  (parseArticle(id, bytes, id).article?.sentences ?? []).map((sentence) => sentence.text);
/** A heading, a bullet or a dash of three letters proves nothing. */
const isKept = (sentences: readonly string[], line: string): boolean =>
  sentences.some((sentence) => sentence.includes(line) || (sentence.length > 3 && line.includes(sentence)));

/** The lines of boilerplate.jsonl, each put into an article at its place. */
export function countLines(): BoilerplateCount {
  const rows = readFileSync(path.join(here, 'boilerplate.jsonl'), 'utf8').split('\n').filter((row) => row !== '');
  const lines = rows.map((row) => JSON.parse(row) as Line);
  const wrong = lines.filter((line) => {
    const body = BODY.toSpliced(POSITION[line.place], 0, line.text);
    const bytes = new TextEncoder().encode(`Board puts off the quay\n\n${body.join('\n\n')}\n`);
    return isKept(read('quay.txt', bytes), line.text) !== (line.reason === null);
  });
  return {
    leaked: wrong.filter((line) => line.reason !== null).map((line) => line.text),
    lost: wrong.filter((line) => line.reason === null).map((line) => line.text),
    boilerplate: lines.filter((line) => line.reason !== null).length,
    article: lines.filter((line) => line.reason === null).length,
  };
}

/** The labelled stories: their boilerplate, and the sentences that their themes quote. */
export function countStories(): BoilerplateCount {
  const folders = readdirSync(here).filter((name) => existsSync(path.join(here, name, 'gold.json')));
  const counts = folders.map((folder) => countStory(path.join(here, folder)));
  return {
    leaked: counts.flatMap((count) => count.leaked),
    lost: counts.flatMap((count) => count.lost),
    boilerplate: counts.reduce((total, count) => total + count.boilerplate, 0),
    article: counts.reduce((total, count) => total + count.article, 0),
  };
}

function countStory(folder: string): BoilerplateCount {
  const gold = JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8')) as Gold;
  const files = [...new Set(gold.boilerplate.map((line) => line.file))];
  const kept = new Map(files.map((file) => [file, read(file, readFileSync(path.join(folder, file)))]));
  const quotes = gold.themes.flatMap((theme) => theme.quotes).filter((each) => kept.has(each.file));
  const isIn = (file: string, text: string): boolean => isKept(kept.get(file) ?? [], plain(text));
  return {
    leaked: gold.boilerplate.filter((line) => isIn(line.file, line.text)).map((line) => `${line.file}: ${line.text}`),
    lost: quotes.filter((each) => !isIn(each.file, each.quote)).map((each) => `${each.file}: ${each.quote}`),
    boilerplate: gold.boilerplate.length,
    article: quotes.length,
  };
}

/** Markdown as a reader sees it. */
function plain(text: string): string {
  return text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/[*`]/gu, '')
    .trim();
}

if (import.meta.main) {
  for (const [name, count] of Object.entries({ lines: countLines(), stories: countStories() })) {
    console.log(`${name}: leaked ${count.leaked.length} of ${count.boilerplate}, lost ${count.lost.length} of ${count.article}`);
    for (const text of count.leaked) console.log(`  leaked  ${text}`);
    for (const text of count.lost) console.log(`  lost    ${text}`);
  }
}
