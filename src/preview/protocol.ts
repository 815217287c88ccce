/** What the server tells the page, as JSON. Types only: the page is bundled with them, and with nothing else of the server. */
import type { MergeConflict } from '../digest/merge-digest.ts';
import type { Digest, SetAside } from '../model.ts';

/** A failure in words, with its place. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly file: string | null;
  readonly line: number | null;
}

export interface ListedIssue {
  readonly id: string;
  readonly date: string | null;
  readonly subject: string;
  readonly isEdited: boolean;
  /** digest.md says something else than was rendered from it. */
  readonly isStale: boolean;
  /** Deliveries that a server took, of all there are; null where it was never sent. */
  readonly sent: { readonly taken: number; readonly all: number } | null;
  /** Built from the articles on every change; the others are shown from what their build left. */
  readonly isLive: boolean;
}

export interface ClientView {
  readonly id: string;
  readonly label: string;
  readonly fidelity: 'exact' | 'approximate';
  readonly cannotShow: readonly string[];
}

/** Why a point was put together, from the build. */
export interface Grouping {
  readonly shared: readonly string[];
  readonly similarity: number;
  readonly vetoes: readonly string[];
}

export type OpenConflict = MergeConflict;

/** Something in the editor's words that no cited passage holds. */
export interface Flag {
  readonly kind: 'figure' | 'name';
  readonly words: string;
}

export interface BuildRun {
  /** Under way: the step; else null. */
  readonly step: string | null;
  readonly tookMs: number | null;
  readonly changed: string;
}

/** Everything the page shows of one issue. Its rendering is fetched by `version`. */
export interface PreviewState {
  readonly version: number;
  readonly issue: string;
  readonly folder: string;
  readonly issues: readonly ListedIssue[];
  readonly digest: Digest | null;
  /** Texts of the rendering by name: what the source views show. */
  readonly sizes: { readonly html: number; readonly text: number; readonly message: number };
  readonly sections: readonly { readonly name: string; readonly start: number; readonly bytes: number }[];
  readonly clipBytes: number;
  readonly dropped: readonly string[];
  readonly notices: readonly (Problem & { readonly severity: 'notice' | 'refused' })[];
  readonly conflicts: readonly OpenConflict[];
  readonly grouping: Readonly<Record<string, Grouping>>;
  /** Of reworded points, by their id. */
  readonly flags: Readonly<Record<string, readonly Flag[]>>;
  /** Built from the articles; else shown from what its build left. */
  readonly isLive: boolean;
  /** Ids of the articles that are (still) in the folder. */
  readonly present: readonly string[];
  /** Why the last build came to nothing; the rendering is the last good one. */
  readonly problem: Problem | null;
  readonly run: BuildRun;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly clients: readonly ClientView[];
  readonly from: string | null;
  readonly canSend: boolean;
}

export interface Finding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly why: string;
  readonly remedy: string;
  readonly where: string;
  readonly jumps: readonly Jump[];
}

/** A place that the page can show. */
export type Jump =
  | { readonly to: 'point'; readonly point: string }
  | { readonly to: 'section'; readonly section: string }
  | { readonly to: 'header'; readonly header: string }
  | { readonly to: 'template'; readonly file: string; readonly line: number }
  | { readonly to: 'html' | 'text' | 'mime' | 'markdown'; readonly line: number };

export interface CheckReport {
  readonly version: number;
  readonly findings: readonly Finding[];
  readonly skipped: readonly { readonly rule: string; readonly reason: string }[];
}

/** One article with what reading made of it. */
export interface ArticlePage {
  readonly id: string;
  readonly title: string;
  readonly source: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly blocks: readonly {
    readonly kind: string;
    readonly level: number;
    readonly line: number;
    readonly sentences: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  }[];
  readonly setAside: readonly SetAside[];
}

export interface SendResult {
  readonly ok: boolean;
  readonly message: string;
}

/** `page` is of the page itself: another one means that its code has changed. */
export type ServerEvent =
  | { readonly kind: 'state'; readonly version: number; readonly page: string }
  | { readonly kind: 'run'; readonly run: BuildRun }
  | { readonly kind: 'pick'; readonly point: string }
  | { readonly kind: 'pick-article'; readonly article: string };

/** Why a change was refused; `current` where somebody else was there first. */
export interface Refusal {
  readonly problem: Problem;
  readonly current: string | null;
}
