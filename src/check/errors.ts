/** Messages of `collate check` itself; what it finds in a mail is a `Finding`. */
import { CollateError } from '../errors.ts';

export function checkTargetMissing(target: string | undefined, out: string, known: readonly string[]): CollateError {
  return new CollateError({
    code: 'check-target-missing',
    message:
      target === undefined
        ? `expected an issue in ${out}, found none`
        : `expected an issue of ${out}, a message (.eml) or a folder of them, found nothing called "${target}"`,
    remedy: known.length > 0 ? `There is: ${known.slice(0, 10).join(', ')}` : 'Build one first: collate build.',
  });
}

export function checkFileUnreadable(file: string, found: string, cause?: unknown): CollateError {
  return new CollateError({
    code: 'check-file-unreadable',
    file,
    message: `expected a message, an HTML page or a digest that can be read, found ${found}`,
    remedy: 'Check that the file is whole, and that you may read it.',
    cause,
  });
}

export function checkRuleUnknown(rule: string, nearest: string | null, known: readonly string[]): CollateError {
  return new CollateError({
    code: 'check-rule-unknown',
    message: `expected the id of a rule, found "${rule}"`,
    remedy:
      nearest === null
        ? `Rules: ${known.join(', ')}.`
        : `Did you mean \`${nearest}\`? \`collate check --rules\` lists them all.`,
  });
}
