/**
 * Digest → View: pure, and the only place that decides what an issue prints and in which order. The parts are filled in the template's
 * order, because sources are numbered as they are met.
 */
import type { AlsoRead, Digest, DigestStory, DigestTheme, Highlight, TimelineEntry } from '../model.ts';
import type {
  AlsoReadView,
  ArticleView,
  EditorWords,
  HighlightView,
  Letter,
  Links,
  Part,
  SourceView,
  StoryView,
  ThemeView,
  TimelineView,
  View,
} from './view.ts';
import { accentColours } from './accent.ts';
import { printedThemes, viewContents } from './contents-view.ts';
import { isRightToLeft } from './direction.ts';
import type { DateStyle } from './format-dates.ts';
import { englishDates, formatDate } from './format-dates.ts';
import { describeIssue } from './masthead.ts';
import { describeMethod } from './method.ts';
import { figureRowsOf, printedPoints, viewFigure, viewPoints, who } from './point-view.ts';
import type { SourceTable } from './sources.ts';
import { createSourceTable } from './sources.ts';
import type { TextSetter } from './text-setter.ts';
import { hostOf, webAddress } from './text-fragment.ts';
import { choosePoints } from './top-points.ts';
import { cleanText, isolate, preventWidow, quoted } from './typography.ts';
import { countOf, fillIn, wordsPerMinute } from './words.ts';
import { wordsOf } from './words/tables.ts';
import type { Words } from './words/words.ts';

/** The editor's Markdown as safe HTML and text, with the marks that `set` sets. */
export type FormatWords = (markdown: string, set: TextSetter) => Omit<EditorWords, 'label'>;

export interface ViewOptions {
  /** What is printed, in reading order. */
  readonly parts: readonly Part[];
  readonly links?: Links;
  readonly dates?: DateStyle;
  /** What was left out for length, in words: said in "How this was made". */
  readonly dropped?: readonly string[];
  /** The editor's Markdown, made safe; without it the words are left out. */
  readonly formatWords?: FormatWords;
}

/** What every part of one view shares. */
interface Making {
  readonly digest: Digest;
  readonly table: SourceTable;
  readonly dates: DateStyle;
  readonly dropped: readonly string[];
  readonly words: Words;
  readonly rightToLeft: boolean;
  editor(label: string, markdown: string | undefined): EditorWords | null;
}

type Body = Pick<
  View,
  'note' | 'summary' | 'contents' | 'top' | 'stories' | 'alsoRead' | 'highlight' | 'sponsor' | 'sources' | 'method'
>;

/** Hidden stories and single entries go; hidden points stay for the count of what the editor left out. */
function withoutHidden(digest: Digest): Digest {
  const { highlight } = digest;
  return {
    ...digest,
    stories: digest.stories.filter((story) => story.hidden !== true),
    alsoRead: digest.alsoRead.filter((also) => also.hidden !== true),
    highlight: highlight?.hidden === true ? null : highlight,
  };
}

/** The view of a digest for one letter. Same digest, letter and options: the same view. */
export function createView(whole: Digest, letter: Letter, options: ViewOptions): View {
  const digest = withoutHidden(whole);
  const dates = options.dates ?? englishDates;
  const words = wordsOf(letter.language);
  const rightToLeft = isRightToLeft(letter.language);
  const table = createSourceTable(digest, letter.language, words);
  const { set } = table;
  const making: Making = {
    digest,
    dates,
    dropped: options.dropped ?? [],
    words,
    rightToLeft,
    table,
    editor: (label, markdown) =>
      markdown === undefined || markdown.trim() === '' || options.formatWords === undefined
        ? null
        : { label, ...options.formatWords(markdown, set) },
  };
  const body = fillParts(options.parts, making);
  const name = set.line(letter.name);
  return {
    language: letter.language,
    dir: rightToLeft ? 'rtl' : 'ltr',
    start: rightToLeft ? 'right' : 'left',
    end: rightToLeft ? 'left' : 'right',
    name,
    ...describeIssue(digest, name, body, { dates, words, set }),
    colours: accentColours(letter.accent),
    words: words.frame,
    ...body,
    footer: footerOf(letter, name, options.links),
  };
}

function footerOf(letter: Letter, name: string, links: Links | undefined): View['footer'] {
  const url = webAddress(letter.url);
  return {
    name,
    url,
    host: hostOf(url),
    postalAddress: cleanText(letter.postalAddress ?? ''),
    unsubscribe: links?.unsubscribe ?? null,
    web: links?.web ?? null,
  };
}

function fillParts(parts: readonly Part[], making: Making): Body {
  let body: Body = {
    note: null,
    summary: [],
    contents: [],
    top: [],
    stories: [],
    alsoRead: [],
    highlight: null,
    sponsor: null,
    sources: [],
    method: [],
  };
  for (const part of parts) body = { ...body, ...fillPart(part, making) };
  return body;
}

function fillPart(part: Part, making: Making): Partial<Body> {
  const { digest, table, words } = making;
  switch (part) {
    case 'note':
      return { note: making.editor(words.labels.note, digest.note) };
    case 'summary':
      return { summary: viewPoints(digest.summary, { table, words, story: null }) };
    case 'contents':
      return { contents: viewContents(digest.stories, words, table.set) };
    case 'top':
      return {
        top: choosePoints(digest).flatMap(({ point, story }) => viewPoints([point], { table, words, story })),
      };
    case 'stories':
      return { stories: digest.stories.map((story, index) => viewStory(story, index, making)) };
    case 'alsoRead':
      return { alsoRead: digest.alsoRead.map((each) => viewAlsoRead(each, table)) };
    case 'highlight':
      return { highlight: digest.highlight === null ? null : viewHighlight(digest.highlight, making) };
    case 'sponsor':
      return { sponsor: making.editor(words.labels.sponsor, digest.sponsor) };
    case 'sources':
      return { sources: viewSources(making) };
    case 'method':
      return { method: describeMethod(making.digest, table, making.dropped, words) };
  }
}

function viewStory(story: DigestStory, index: number, making: Making): StoryView {
  const { table, words } = making;
  const place = { table, words, story };
  const publishers = new Set(story.articles.flatMap((id) => table.article(id)?.publisher ?? []));
  const facts = [
    countOf(words, story.articles.length, 'article'),
    ...(publishers.size > 0 ? [countOf(words, publishers.size, 'publisher')] : []),
  ];
  // Evaluated top to bottom, as printed.
  return {
    key: `story-${index + 1}`,
    kicker: index === 0 && making.digest.stories.length > 1 ? words.labels.lead : '',
    facts: facts.join(' · '),
    title: preventWidow(table.set.text(story.title)),
    intro: making.editor(words.labels.intro, story.intro),
    lead: viewPoints(story.lead, place),
    reason: table.set.line(story.reason),
    articles: story.reason === '' ? [] : story.articles.map((id) => viewArticle(id, table)),
    themes: printedThemes(story).map((theme) => viewTheme(theme, story, making)),
    figures: looseFigures(story).map((row) => viewFigure(row, table, words)),
    timeline: story.timeline.map((entry) => viewTimeline(entry, making)),
  };
}

/** Rows of figures that no printed difference shows already; those of hidden points stay hidden. */
function looseFigures(story: DigestStory): DigestStory['figures'] {
  const points = [...story.lead, ...story.themes.flatMap((theme) => theme.points)];
  const withSides = (id: string): boolean =>
    points.some((point) => point.id === id && (point.kind === 'difference' || point.kind === 'apart'));
  const printed = new Set(
    [...printedPoints(story.lead), ...printedThemes(story).flatMap((theme) => printedPoints(theme.points))].map(
      ({ id }) => id,
    ),
  );
  const known = new Set(points.map(({ id }) => id));
  return story.figures.filter(
    (row) =>
      figureRowsOf(story, row.point).includes(row) &&
      !withSides(row.point) &&
      (printed.has(row.point) || !known.has(row.point)),
  );
}

function viewArticle(id: string, table: SourceTable): ArticleView {
  const foreign = table.foreign([id]);
  const title = table.set.text(table.article(id)?.title ?? id, foreign);
  return {
    title,
    name: nameBeside(id, title, table),
    ...foreign,
    ...table.citeArticle(id),
  };
}

/** An article nobody is known to have published is named by its title: once is enough. */
function nameBeside(id: string, title: string, table: SourceTable): string {
  const name = table.nameOf(id);
  return table.isNamedByTitle(id) || name === title ? '' : name;
}

function viewTheme(theme: DigestTheme, story: DigestStory, making: Making): ThemeView {
  const silent = making.table.namesOf(theme.silent);
  return {
    label: preventWidow(making.table.set.text(theme.label)),
    intro: making.editor(making.words.labels.intro, theme.intro),
    points: viewPoints(theme.points, { table: making.table, words: making.words, story }),
    silent: silent === '' ? '' : fillIn(making.words.silent, { names: silent }),
  };
}

function viewTimeline(entry: TimelineEntry, { table, dates }: Making): TimelineView {
  const { names: _, ...rest } = who(entry.citations, table);
  return {
    date: formatDate(entry.date, dates),
    isoDate: entry.date,
    text: table.set.text(entry.text, rest),
    ...rest,
  };
}

function viewAlsoRead(also: AlsoRead, table: SourceTable): AlsoReadView {
  const { names: _, ...rest } = who(also.citations, table);
  return { name: table.nameOf(also.article), text: table.set.text(also.text, rest), ...rest };
}

function viewHighlight(highlight: Highlight, { table, words }: Making): HighlightView {
  const said = who(highlight.citations, table);
  const quote = highlight.kind === 'quote';
  return {
    heading: quote ? words.labels.quote : words.labels.number,
    quote,
    text: table.set.text(quote ? quoted(cleanText(highlight.text)) : highlight.text, said),
    ...said,
  };
}

function viewSources({ table, dates, words, rightToLeft }: Making): readonly SourceView[] {
  return table.cited().map((article, index) => {
    const url = table.addressOf(article.id);
    const name = table.nameOf(article.id);
    const foreign = table.foreign([article.id]);
    const title = table.set.text(article.title, foreign) || name;
    const details = [
      isolate(table.set.text(article.publisher ?? article.source ?? ''), rightToLeft),
      isolate(table.set.text(article.author ?? ''), rightToLeft),
      article.date === null ? '' : formatDate(article.date, dates),
      article.words > 0
        ? fillIn(words.shortMinutes, { n: String(Math.max(1, Math.round(article.words / wordsPerMinute))) })
        : '',
      hostOf(url),
    ];
    return {
      number: index + 1,
      mark: `[${index + 1}]`,
      title,
      url,
      name,
      by: nameBeside(article.id, title, table),
      details: details.filter((detail) => detail !== '').join(' · '),
      ...foreign,
    };
  });
}
