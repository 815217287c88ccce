/**
 * What is typed and not saved yet, by the place it is for. It outlives the field, the panel and the page in this tab (session storage), so that
 * neither a click elsewhere nor a reload nor a server that is away costs anybody a word.
 */
import type { TextTarget } from '../edit-base.ts';

export interface Draft {
  readonly text: string;
  /** What stood there when typing began, or was saved last. */
  readonly base: string;
}

export interface KeptDraft extends Draft {
  readonly issue: string;
  readonly target: TextTarget;
}

const storageKey = 'collate-drafts';
const kept = new Map<string, KeptDraft>(load());
const listeners = new Set<() => void>();

function load(): readonly (readonly [string, KeptDraft])[] {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '[]') as readonly (readonly [string, KeptDraft])[];
  } catch {
    return [];
  }
}

function store(): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...kept]));
  } catch {
    // Full, or forbidden: the words are still in memory.
  }
  for (const listener of listeners) listener();
}

export function draftKey(issue: string, target: TextTarget): string {
  return `${issue} ${JSON.stringify(target)}`;
}

export function readDraft(key: string): Draft | null {
  return kept.get(key) ?? null;
}

export function keepDraft(draft: KeptDraft): void {
  kept.set(draftKey(draft.issue, draft.target), draft);
  store();
}

export function dropDraft(key: string): void {
  if (kept.delete(key)) store();
}

const held = new Set<string>();

/** A field that is on the page saves its words itself. Returns what lets them go. */
export function holdDraft(key: string): () => void {
  held.add(key);
  return () => void held.delete(key);
}

export function isHeld(key: string): boolean {
  return held.has(key);
}

export function listDrafts(issue: string): readonly KeptDraft[] {
  return [...kept.values()].filter((draft) => draft.issue === issue);
}

/** True where words for the point, or for a side of it, wait to be saved. */
export function hasPointDraft(issue: string, point: string): boolean {
  return listDrafts(issue).some(({ target }) => target.kind === 'words' && target.point === point);
}

export function followDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
