/**
 * Regular expressions written inside functions, made once instead of at every call: a cold build made three hundred thousand, of which
 * a thousand differ. Only those without a place of their own (flags g and y) are lifted, so that no call sees what another did.
 */
import { parseAst, type Plugin } from 'vite';

interface Literal {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly regex?: { readonly flags: string };
}

export function liftExpressions(): Plugin {
  return {
    name: 'lift-expressions',
    transform: (code, id) => (id.includes('/node_modules/') ? null : { code: lift(code), map: null }),
  };
}

/** The same program, with its expressions as constants before it. */
export function lift(code: string): string {
  const names = new Map<string, string>();
  const pieces: string[] = [];
  let end = 0;
  for (const literal of findLiterals(parseAst(code)).toSorted((a, b) => a.start - b.start)) {
    const text = code.slice(literal.start, literal.end);
    const name = names.get(text) ?? `expression${names.size + 1}$`;
    names.set(text, name);
    pieces.push(code.slice(end, literal.start), name);
    end = literal.end;
  }
  if (names.size === 0) return code;
  const constants = [...names].map(([text, name]) => `const ${name} = ${text};\n`);
  return `${constants.join('')}${pieces.join('')}${code.slice(end)}`;
}

/** Those that are made more than once: inside a function. */
function findLiterals(node: unknown, isInside = false): readonly Literal[] {
  if (Array.isArray(node)) return node.flatMap((each) => findLiterals(each, isInside));
  if (typeof node !== 'object' || node === null) return [];
  const literal = node as Literal;
  if (literal.regex !== undefined) return isInside && !/[gy]/.test(literal.regex.flags) ? [literal] : [];
  const inside = isInside || /Function/.test(literal.type ?? '');
  return Object.values(node).flatMap((child) => findLiterals(child, inside));
}
