/** What `collate check` calls errors in an issue, before it goes out: a letter that hurts its readers is not finished. */
import { checkIssue } from '../check/check-issue.ts';
import type { Finding } from '../check/finding.ts';
import type { Config } from '../config.ts';

/** Errors of the built issue, in words; rules that the configuration switches off (with a reason) are not asked. */
export async function findFaults(issue: string, config: Config): Promise<readonly string[]> {
  // SpamAssassin judges by what it learnt yesterday: an opinion worth having, not a reason to refuse.
  const reports = await checkIssue(issue, config, { spam: false });
  return reports
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'error')
    .map(formatFault);
}

function formatFault({ rule, message, place }: Finding): string {
  const where = [place.file, place.line].filter((part) => part !== null).join(':');
  return `${rule}: ${message}${where === '' ? '' : ` (${where})`}`;
}
