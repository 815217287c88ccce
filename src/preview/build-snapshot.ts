/** Which issue is shown, and how it is made: the live one by a build from the articles, another one from what its own build left. */
import type { BuildMemory } from '../build/build-memory.ts';
import { createIsOwnOutput } from '../build/check-out.ts';
import { chooseArticles } from '../build/choose-articles.ts';
import { buildIssue, type BuildStep } from '../build-issue.ts';
import type { Config } from '../config.ts';
import type { Decision } from '../digest/merge-digest.ts';
import { noticeProblem } from './problem.ts';
import type { Problem } from './protocol.ts';
import { restoreIssue } from './restore-issue.ts';
import type { Snapshot } from './snapshot.ts';

export interface BuildRequest {
  readonly config: Config;
  /** Issue to show; null for the live one. */
  readonly shown: string | null;
  readonly options: {
    readonly issue?: string;
    readonly date?: string;
    readonly since?: string;
    readonly until?: string;
  };
  readonly memory: BuildMemory;
  readonly decisions: ReadonlyMap<string, Decision> | undefined;
  readonly onStep: (step: BuildStep) => void;
}

export interface BuildAnswer {
  /** Name of the issue that the articles make; null where they make none. */
  readonly live: string | null;
  readonly snapshot: Omit<Snapshot, 'version'> | null;
  readonly problem: Problem | null;
}

/** Raises what building and restoring raise. */
export async function buildSnapshot(request: BuildRequest): Promise<BuildAnswer> {
  const { config, shown, options, memory, decisions, onStep } = request;
  const live = shown === null ? null : await findLiveIssue(request);
  if (shown !== null && shown !== live) {
    onStep('render');
    return { live, snapshot: await restoreIssue(config, shown, memory), problem: null };
  }
  const built = await buildIssue(config, {
    ...options,
    ...(decisions === undefined ? {} : { decisions }),
    memory,
    stopsOnMistakes: true,
    onStep,
  });
  const { id: issue, folder, digest, edition, articles, notices, conflicts } = built;
  if (digest === null || edition === null) return { live: issue, snapshot: null, problem: noticeProblem(notices) };
  const snapshot = { issue, folder, digest, edition, articles, notices, conflicts, built: built.built };
  return { live: issue, snapshot, problem: null };
}

/** The name that a build would give; an issue of an earlier week is shown though there is no article any more. */
async function findLiveIssue({ config, options, memory }: BuildRequest): Promise<string | null> {
  try {
    const { articles } = await memory.readArticles(config.articles);
    const isOwn = createIsOwnOutput(config.out, config.articles);
    const own = articles.filter(({ id }) => !isOwn(id));
    return own.length === 0 ? null : chooseArticles(own, { ...options, windowDays: config.windowDays }).id;
  } catch {
    return null;
  }
}
