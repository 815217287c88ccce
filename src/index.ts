/**
 * The public library: re-exports only, and the exact list is tested. `buildIssue` is the whole job with its reads and writes;
 * `readArticles`, `buildDigest`, `formatDigestFile`, `parseDigestFile`, `renderIssue` and `renderMessage` are its steps. `checkIssue` is
 * `collate check`, `simulate` shows what a mail client makes of an issue.
 */
export { readArticles, type ReadArticles } from './articles/read-articles.ts';
export { buildIssue, type BuildOptions, type BuildStep, type BuiltIssue } from './build-issue.ts';
export { renderEdition, type Edition } from './build/render-edition.ts';
export { checkIssue, type CheckOptions } from './check/check-issue.ts';
export type { SwitchedOff } from './check/check-message.ts';
export type { Finding, Place, Severity } from './check/finding.ts';
export { formatReport, type FormatOptions, type FullReport, type Sizes } from './check/format-report.ts';
export {
  loadConfig,
  type Config,
  type ConfigOverrides,
  type DeclaredTheme,
  type DkimConfig,
  type LoadOptions,
  type Mailbox,
  type SmtpConfig,
  type UnsubscribeConfig,
} from './config.ts';
export { formatDigestFile, parseDigestFile, type ParsedDigestFile } from './digest/digest-file.ts';
export { CollateError, formatProblem } from './errors.ts';
export type * from './model.ts';
export { buildDigest, type BuiltDigest, type DigestOptions } from './pipeline.ts';
export { renderIssue, type RenderedIssue, type RenderOptions } from './render/render-issue.ts';
export { renderMessage } from './render/render-message.ts';
export { simulate, simulatedClients, type SimulatedClient, type Simulation } from './render/simulate.ts';
