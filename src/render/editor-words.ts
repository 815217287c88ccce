/**
 * The editor's own words (note, introductions, sponsor): Markdown to safe HTML and to plain text. What is not on the list of elements goes,
 * its text stays; addresses are http, https or mailto; images become their descriptions, because a mail of Collate's loads nothing.
 */
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import type { Nodes as HastNodes } from 'hast';
import type { Nodes, Root, Text } from 'mdast';
import type { TextSetter } from './text-setter.ts';
import type { EditorWords } from './view.ts';
import { webAddress } from './text-fragment.ts';

const schema: Schema = {
  tagNames: ['p', 'strong', 'em', 'a', 'ul', 'ol', 'li', 'blockquote', 'br', 'code'],
  attributes: { a: ['href'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
};

// The preview renders on every keystroke, and parsing four short texts takes as long as the rest of the view.
const formatted = new Map<string, Omit<EditorWords, 'label'>>();
const maxFormatted = 200;

/** Safe HTML (Handlebars may place it unescaped) and the same as text, links as `label <address>`, both with the letter's quotation marks. */
export function formatEditorWords(markdown: string, set: TextSetter): Omit<EditorWords, 'label'> {
  const key = `${set.language}\n${markdown}`;
  const known = formatted.get(key);
  if (known !== undefined) return known;
  if (formatted.size >= maxFormatted) formatted.clear();
  const words = format(markdown, set);
  formatted.set(key, words);
  return words;
}

function format(markdown: string, set: TextSetter): Omit<EditorWords, 'label'> {
  const tree = mailable(fromMarkdown(markdown)) as Root;
  setMarks(tree, set);
  const html = toHtml(sanitize(toHast(tree) as HastNodes, schema) as HastNodes, {
    characterReferences: { useNamedReferences: false },
  });
  // A brace pair would look like a merge field to programs that post-process mails.
  return { html: html.replaceAll('\n', ' ').replaceAll('{{', '&#123;&#123;').trim(), text: blockText(tree).trim() };
}

/** Headings become bold paragraphs, images their description, other addresses than web and mail ones plain text. */
function mailable(node: Nodes): Nodes {
  const children = 'children' in node ? (node.children.map((child) => mailable(child)) as never[]) : [];
  switch (node.type) {
    case 'heading':
      return { type: 'paragraph', children: [{ type: 'strong', children }] };
    case 'image':
      return { type: 'text', value: node.alt ?? '' };
    case 'html':
      return { type: 'text', value: node.value };
    case 'code':
      return { type: 'paragraph', children: [{ type: 'inlineCode', value: node.value }] };
    case 'link': {
      const url = linkAddress(node.url);
      return url === null ? { type: 'emphasis', children } : { ...node, url, children };
    }
    case 'linkReference':
    case 'footnoteReference':
    case 'imageReference':
      return { type: 'emphasis', children };
    case 'root':
    case 'blockquote':
    case 'listItem':
      return {
        ...node,
        children: children.map((child: Nodes) =>
          child.type === 'text' ? { type: 'paragraph', children: [child] } : child,
        ) as never[],
      };
    default:
      return 'children' in node ? ({ ...node, children } as Nodes) : node;
  }
}

/** Sets the quotation marks of each paragraph as one text, so that a mark before emphasis is seen to open; code stays. */
function setMarks(node: Nodes, set: TextSetter): void {
  if (node.type !== 'paragraph') {
    if ('children' in node) for (const child of node.children) setMarks(child, set);
    return;
  }
  const runs = listRuns(node);
  const marked = set.across(runs.map(({ value }) => value));
  runs.forEach(({ text }, index) => {
    if (text !== null) text.value = marked[index] ?? text.value;
  });
}

/** The texts of a paragraph in order; what must stay is there for its neighbours only, as a word. */
function listRuns(node: Nodes): readonly { readonly value: string; readonly text: Text | null }[] {
  if (node.type === 'text') {
    // An address, or mark-up that is shown as it was typed.
    const stays = /^(?:https?:\/\/|mailto:|<)/i.test(node.value);
    return [stays ? { value: 'x', text: null } : { value: node.value, text: node }];
  }
  if (node.type === 'break') return [{ value: ' ', text: null }];
  return 'children' in node ? node.children.flatMap(listRuns) : [{ value: 'x', text: null }];
}

// A mark of the message part (`merge-fields.ts`) where a reader's own link goes: letters and digits only.
const readerLink = /^x[0-9a-f]{16}[0-9a-z]{3}x$/;

function linkAddress(url: string): string | null {
  if (readerLink.test(url)) return url;
  return /^mailto:[^\s?]+@[^\s?]+$/i.test(url) ? url : webAddress(url);
}

function blockText(node: Nodes): string {
  switch (node.type) {
    case 'root':
    case 'blockquote':
      return node.children
        .map(blockText)
        .filter((text) => text !== '')
        .join('\n\n');
    case 'list':
      return node.children
        .map((item, index) => `${node.ordered === true ? `${(node.start ?? 1) + index}.` : '-'} ${blockText(item)}`)
        .join('\n');
    case 'listItem':
      return node.children
        .map(blockText)
        .filter((text) => text !== '')
        .join('\n');
    default:
      return inlineText(node);
  }
}

function inlineText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'link') {
    const label = node.children.map(inlineText).join('');
    const shown = node.url.replace(/^mailto:/, '');
    return label === shown || label === node.url ? `<${node.url}>` : `${label} <${node.url}>`;
  }
  if ('children' in node) return node.children.map(inlineText).join('');
  return 'value' in node ? node.value.replace(/\s+/g, ' ') : '';
}
