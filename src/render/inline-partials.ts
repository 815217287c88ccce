/**
 * Partials put in the place of their calls. Handlebars sets up a runtime for every call, and an issue makes hundreds: a third of the time of
 * filling a template. What it would print stays the same.
 */

type Node = hbs.AST.Node & Record<string, unknown>;

// Ours put in about a hundred. A tree of partials that call each other grows fast; what is beyond this is called.
const mostInlined = 400;

/** The program with each plain call of a partial (no context, no values) replaced by what the partial holds; new nodes, the old are left. */
export function inlinePartials(
  program: hbs.AST.Program,
  partials: ReadonlyMap<string, hbs.AST.Program>,
): hbs.AST.Program {
  let left = mostInlined;
  const inProgram = (each: hbs.AST.Program, open: readonly string[]): hbs.AST.Program => ({
    ...each,
    body: each.body.flatMap((statement) => inStatement(statement as Node, open)),
  });
  const inStatement = (statement: Node, open: readonly string[]): readonly Node[] => {
    if (statement.type === 'BlockStatement' || statement.type === 'PartialBlockStatement') {
      const { program: inner, inverse } = statement as unknown as Partial<hbs.AST.BlockStatement>;
      return [
        {
          ...statement,
          ...(inner === undefined ? {} : { program: inProgram(inner, open) }),
          ...(inverse === undefined ? {} : { inverse: inProgram(inverse, open) }),
        },
      ];
    }
    const name = statement.type === 'PartialStatement' ? nameOfPlainCall(statement) : null;
    const partial = name === null ? undefined : partials.get(name);
    if (name === null || partial === undefined || open.includes(name) || left === 0) return [statement];
    left -= 1;
    return [...indentOf(statement), ...(inProgram(partial, [...open, name]).body as Node[])];
  };
  return inProgram(program, []);
}

function nameOfPlainCall(statement: Node): string | null {
  const { name, params, hash } = statement as unknown as hbs.AST.PartialStatement;
  return params.length > 0 || hash !== undefined || !('original' in name) ? null : String(name.original);
}

/** A call that stands alone on its line prints the blanks before it, once. */
function indentOf(statement: Node): readonly Node[] {
  const { indent } = statement;
  if (typeof indent !== 'string' || indent === '') return [];
  return [{ type: 'ContentStatement', value: indent, original: indent, loc: statement.loc }];
}
