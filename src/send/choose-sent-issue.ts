/** The issue a command is about: the one named, or the one whose sending began last. */
import { issueUnknown } from '../ledger/errors.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** Raises `issue-unknown` for one that the ledger does not hold. */
export async function chooseSentIssue(ledger: Ledger, name: string | undefined): Promise<string> {
  const issues = await ledger.listIssues();
  const names = issues.map((issue) => issue.name);
  const chosen = name ?? names[0];
  if (chosen === undefined || !names.includes(chosen)) throw issueUnknown(chosen ?? '', names);
  return chosen;
}
