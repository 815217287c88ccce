/** The rules as a list for `--rules` and as the page docs/check.md, from their own words. */
import { ruleGroups, type Rule } from './finding.ts';
import { onlineRule } from './online-links.ts';
import { rules } from './rules.ts';
import { spamAssassinRule } from './spam-assassin.ts';

/** Every rule, those among them that ask a program or the network. */
export const allRules: readonly Pick<Rule, 'id' | 'group' | 'summary' | 'severities' | 'why' | 'remedy'>[] = [
  ...rules,
  { ...onlineRule, group: 'Links', severities: ['error', 'warning', 'notice'] },
  { ...spamAssassinRule, group: 'Delivery', severities: ['error', 'warning'] },
];

/** A line a rule, group by group. */
export function listRules(): readonly string[] {
  const width = Math.max(...allRules.map(({ id }) => id.length));
  return ruleGroups.flatMap((group) => [
    group,
    ...allRules.filter((rule) => rule.group === group).map(({ id, summary }) => `  ${id.padEnd(width)}  ${summary}`),
  ]);
}

/** The rules as Markdown: what docs/check.md holds between its marks. */
export function formatRuleDocs(): string {
  return ruleGroups
    .map((group) => [`### ${group}`, ...allRules.filter((rule) => rule.group === group).map(formatRule)].join('\n\n'))
    .join('\n\n');
}

function formatRule({ id, summary, severities, why, remedy }: (typeof allRules)[number]): string {
  return `#### \`${id}\`\n\n${escape(summary)} (${severities.join(', ')})\n\n${escape(why)}\n\n_Mend:_ ${escape(remedy)}`;
}

/** Signs that Markdown would read as markup, outside of code. */
function escape(text: string): string {
  return text
    .split('`')
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/[<*_[\]]/g, '\\$&')))
    .join('`');
}

const start = '<!-- rules: written by scripts/write-check-docs.ts -->';
const end = '<!-- /rules -->';

/** The page with its list of rules as it should be. */
export function withRuleDocs(page: string): string {
  return `${page.slice(0, page.indexOf(start))}${start}\n\n${formatRuleDocs()}\n\n${end}${page.slice(page.indexOf(end) + end.length)}`;
}
