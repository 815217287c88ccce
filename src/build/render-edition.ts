/**
 * Digest → everything that is rendered of an issue: the two parts with a mark wherever readers differ (what `send` composes from),
 * the same filled for a sample reader (what a browser shows), and the message of that reader.
 */
import type { Config } from '../config.ts';
import type { IssueContent } from '../message/compose-message.ts';
import { findHtmlPlaces } from '../message/html-places.ts';
import { hasIssuePages, readHomePage } from '../message/letter.ts';
import {
  createMergeMarks,
  hasMergeField,
  replaceMergeFields,
  splitAtMarks,
  type MergeMark,
  type MergeMarks,
} from '../message/merge-fields.ts';
import { collectValues, escapeFor, fillMark, parseLinks, type ValueOf } from '../message/reader-values.ts';
import type { Digest, DigestStory } from '../model.ts';
import { renderIssue, type RenderedIssue, type RenderOptions } from '../render/render-issue.ts';
import { renderMessage, SAMPLE_READER } from '../render/render-message.ts';
import { extractPrinted } from './extract-printed.ts';

export interface Edition {
  /** With marks: what a message for each reader is composed from. */
  readonly content: IssueContent;
  /** Filled for a sample reader. */
  readonly html: string;
  readonly text: string;
  readonly message: Buffer;
  readonly rendered: RenderedIssue;
}

// Gmail cuts a message at 102,400 bytes of HTML; the rest is room for names and links of readers.
const mostBytes = 100_000;

/** Renders what of the digest is printed. Raises `template-*`, `merge-field-*` and `link-template-refused`. */
export async function renderEdition(digest: Digest, config: Config, options: RenderOptions = {}): Promise<Edition> {
  const printed = extractPrinted(digest);
  const merge = createMergeMarks(JSON.stringify([printed, config.name, config.postalAddress, config.unsubscribe]));
  const leave =
    config.unsubscribe.url === null && config.unsubscribe.mailto === null ? null : merge.mark('unsubscribe_url');
  const web = hasIssuePages(config.url) ? merge.mark('web_url') : null;
  const links = { unsubscribe: leave, web, ...options.links };
  const subscriber = (field: string, fallback: string): string => merge.mark(field, fallback);
  const rendered = await renderIssue(
    markWords(printed, merge),
    { ...config, url: readHomePage(config.url) },
    {
      subscriber,
      maxBytes: mostBytes,
      ...options,
      links,
    },
  );
  const { subject, html, text } = rendered;
  const content: IssueContent = { id: digest.issue.id, subject, html, text, marks: [...merge.marks] };
  const valueOf = collectValues(
    SAMPLE_READER,
    parseLinks(digest.issue.id, { ...config, from: config.from ?? { name: null, address: SAMPLE_READER.address } }),
  );
  return {
    content,
    html: fillHtml(html, content.marks, valueOf),
    text: fillText(text, content.marks, valueOf),
    message: renderMessage(content, digest.issue.date, config),
    rendered,
  };
}

/** Merge fields are read in the editor's own words only: an article that contains one prints just that. */
function markWords(digest: Digest, merge: MergeMarks): Digest {
  const mark = <T extends { readonly intro?: string }>(part: T): T =>
    part.intro === undefined ? part : { ...part, intro: replaceMergeFields(part.intro, merge) };
  const stories = digest.stories.map((story): DigestStory => ({ ...mark(story), themes: story.themes.map(mark) }));
  return {
    ...digest,
    stories,
    issue: { ...digest.issue, subject: markSubject(digest, merge) },
    ...(digest.note === undefined ? {} : { note: replaceMergeFields(digest.note, merge) }),
    ...(digest.sponsor === undefined ? {} : { sponsor: replaceMergeFields(digest.sponsor, merge) }),
  };
}

/** The subject is the editor's once edited; before that it is made of headlines, and what a headline says stays text. */
function markSubject({ issue, articles, stories }: Digest, merge: MergeMarks): string {
  const headlines = [...articles, ...stories].map(({ title }) => title);
  return headlines.some((title) => hasMergeField(title)) ? issue.subject : replaceMergeFields(issue.subject, merge);
}

function fillHtml(html: string, marks: readonly MergeMark[], valueOf: ValueOf): string {
  const places = findHtmlPlaces(html, marks).values();
  return splitAtMarks(html, marks)
    .map((part) =>
      typeof part === 'string' ? part : escapeFor(places.next().value ?? 'html', fillMark(part, valueOf)),
    )
    .join('');
}

function fillText(text: string, marks: readonly MergeMark[], valueOf: ValueOf): string {
  return splitAtMarks(text, marks)
    .map((part) => (typeof part === 'string' ? part : escapeFor('text', fillMark(part, valueOf))))
    .join('');
}
