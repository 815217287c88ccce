/** Outlook's conditional comments: what Word reads and what everything else reads. */

// Word reports itself as version 16 since Outlook 2016.
const wordVersion = 16;

/** The HTML with every conditional comment decided: shown without its markers, or gone. */
export function evaluateConditionals(html: string, reader: 'word' | 'other'): string {
  const isWord = reader === 'word';
  return html
    .replace(/<!--\[if ([^\]]+)\]><!-->([\s\S]*?)<!--<!\[endif\]-->/g, (_, condition: string, content: string) =>
      !isWord || holds(condition) ? content : '',
    )
    .replace(/<!--\[if ([^\]]+)\]>([\s\S]*?)<!\[endif\]-->/g, (_, condition: string, content: string) =>
      isWord && holds(condition) ? content : '',
    );
}

/** Whether Word satisfies a condition such as `mso | IE`, `!mso`, `lte mso 11`, `(gte mso 9)&(lte mso 15)`. */
export function holds(condition: string): boolean {
  return condition
    .replace(/[()]/g, ' ')
    .split('|')
    .some((group) => group.split('&').every((term) => termHolds(term.trim())));
}

function termHolds(term: string): boolean {
  if (term.startsWith('!')) return !termHolds(term.slice(1).trim());
  const parts = /^(?:(lt|lte|gt|gte)\s+)?(mso|ie|vml)(?:\s+(\d+))?$/i.exec(term);
  const product = parts?.[2]?.toLowerCase();
  // Word draws VML, and is not Internet Explorer.
  if (parts === null || product === 'ie' || product === undefined) return false;
  if (product === 'vml' || parts[3] === undefined) return true;
  const asked = Number(parts[3]);
  switch (parts[1]?.toLowerCase()) {
    case 'lt':
      return wordVersion < asked;
    case 'lte':
      return wordVersion <= asked;
    case 'gt':
      return wordVersion > asked;
    case 'gte':
      return wordVersion >= asked;
    default:
      return wordVersion === asked;
  }
}
