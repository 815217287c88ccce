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
    .flatMap((group) => [
      `### ${group}`,
      ...allRules
        .filter((rule) => rule.group === group)
        .map(
          ({ id, summary, severities, why, remedy }) =>
            `- **\`${id}\`** (${severities.join(', ')}): ${summary}\n  - Why: ${why}\n  - Mend: ${remedy}`,
        ),
    ])
    .join('\n\n')
    .replace(/\n\n(?=- )/g, '\n\n');
}
