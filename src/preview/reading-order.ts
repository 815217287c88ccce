/** The HTML part as a screen reader or a text-only client goes through it: what is said, in order, with what it is (pure). */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export interface Spoken {
  readonly role: string;
  readonly text: string;
}

const roles: Readonly<Record<string, string>> = {
  h1: 'heading 1',
  h2: 'heading 2',
  h3: 'heading 3',
  h4: 'heading 4',
  p: 'paragraph',
  li: 'list item',
  td: 'cell',
  th: 'column head',
  caption: 'caption',
  div: 'text',
  blockquote: 'quotation',
};

export function readingOrder(html: string): readonly Spoken[] {
  const spoken: { role: string; text: string }[] = [];
  const walk = (node: Tree.ParentNode, role: string, holder: object): void => {
    for (const child of node.childNodes) {
      if (child.nodeName === '#text' && 'value' in child) add(child.value, role, holder);
      else if ('tagName' in child) visit(child, role, holder);
    }
  };
  let last: object | null = null;
  const add = (value: string, role: string, holder: object): void => {
    const text = value.replaceAll(/\s+/g, ' ');
    if (text.trim() === '') return;
    const open = spoken.at(-1);
    if (open !== undefined && last === holder) open.text += text;
    else spoken.push({ role, text });
    last = holder;
  };
  const visit = (element: Tree.Element, role: string, holder: object): void => {
    const attribute = (name: string): string => element.attrs.find((each) => each.name === name)?.value ?? '';
    if (['style', 'script', 'head', 'title'].includes(element.tagName) || attribute('aria-hidden') === 'true') return;
    const open = spoken.at(-1);
    if (element.tagName === 'br' && open !== undefined && last === holder) open.text += ' ';
    if (element.tagName === 'img') add(attribute('alt') || ' ', 'picture', element);
    const isPresentation = attribute('role') === 'presentation' || attribute('role') === 'none';
    const own = isPresentation ? undefined : roles[element.tagName];
    walk(element, own ?? role, own === undefined ? holder : element);
  };
  walk(parse(html), 'text', {});
  return spoken.map(({ role, text }) => ({ role, text: text.replaceAll(/ +/g, ' ').trim() }));
}
