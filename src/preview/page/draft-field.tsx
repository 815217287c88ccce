/**
 * A field that saves what is typed, over the words it was typed over and no others. While it is typed in, nothing from outside replaces the
 * words; what came in meanwhile is shown beside, and the person decides. What could not be saved is tried again when something changes.
 */
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { normalizeText, type TextEdit, type TextTarget } from '../edit-base.ts';
import { draftKey, dropDraft, holdDraft, keepDraft, readDraft, type Draft } from './drafts.ts';
import type { Store } from './store.ts';

interface Props {
  readonly store: Store;
  readonly target: TextTarget;
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly class?: string;
  /** What is being typed; null when the field follows what is saved. */
  readonly onDraft?: (text: string | null) => void;
  readonly onDone?: () => void;
}

// A pause in typing: long enough not to save half a word, short enough to lose nothing.
const pauseMs = 500;

export function DraftField(props: Props) {
  const key = draftKey(props.store.state?.issue ?? '', props.target);
  return <Field key={key} draftId={key} {...props} />;
}

interface FieldState {
  draft: Draft | null;
  /** Words on their way to the server. */
  sent: string | null;
  /** What stood there when the server refused the words. */
  clash: string | null;
  isFocused: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

function Field({
  draftId,
  store,
  target,
  label,
  value,
  rows = 1,
  placeholder,
  class: name,
  onDraft,
  onDone,
}: Props & { readonly draftId: string }) {
  const field = useRef<FieldState>({
    draft: readDraft(draftId),
    sent: null,
    clash: null,
    isFocused: false,
    timer: undefined,
  }).current;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // Line breaks are words, too: Enter does not save.
  const isLong = target.kind === 'note' || target.kind === 'intro';
  const isSame = (a: string, b: string): boolean => normalizeText(target, a) === normalizeText(target, b);
  const { draft } = field;
  const own = draft === null ? [] : [draft.base, draft.text, field.sent ?? draft.base];
  const isNews = own.every((each) => !isSame(each, value));
  const news = draft === null ? null : (field.clash ?? (isNews ? value : null));
  const isUnsaved = draft !== null && !isSame(draft.text, draft.base);

  const setDraft = (next: Draft | null): void => {
    field.draft = next;
    if (next !== null && !isSame(next.text, next.base)) keepDraft({ ...next, issue: store.state?.issue ?? '', target });
    else dropDraft(draftId);
    onDraft?.(next?.text ?? null);
    redraw(0);
  };
  const save = async (text: string, base: string): Promise<void> => {
    clearTimeout(field.timer);
    field.clash = null;
    field.sent = text;
    const result = await store.edit({ ...target, text, base } as TextEdit);
    if (field.sent === text) field.sent = null;
    if (field.draft === null) return;
    if (result.kind === 'saved') {
      const isDone = field.draft.text === text && !field.isFocused;
      setDraft(isDone ? null : { text: field.draft.text, base: result.words });
      // Typed on meanwhile.
      if (field.draft !== null) field.timer = setTimeout(trySaving, pauseMs);
    } else {
      if (result.kind === 'stale') field.clash = result.current;
      redraw(0);
    }
  };
  const trySaving = (): void => {
    const now = field.draft;
    if (now !== null && latest.current.news === null && field.sent === null && !isSame(now.text, now.base))
      void save(now.text, now.base);
  };
  const latest = useRef({ news });
  latest.current = { news };

  // What is outside has changed: a refusal of before says nothing any more.
  useEffect(() => {
    field.clash = null;
  }, [value]);
  // Not saved (the server was away, the page was loaded anew): once more.
  useEffect(() => {
    if (!field.isFocused) trySaving();
  }, [store.state?.version, store.isLost]);
  useEffect(() => () => clearTimeout(field.timer), []);
  useEffect(() => holdDraft(draftId), []);

  const type = (text: string): void => {
    setDraft({ text, base: field.draft?.base ?? value });
    clearTimeout(field.timer);
    field.timer = setTimeout(trySaving, pauseMs);
  };
  const leave = (): void => {
    field.isFocused = false;
    if (isUnsaved) trySaving();
    else if (draft !== null && news === null && field.sent === null) setDraft(null);
  };
  const giveUp = (): void => {
    clearTimeout(field.timer);
    field.clash = null;
    setDraft(null);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Escape') {
      giveUp();
      event.currentTarget.blur();
      onDone?.();
    } else if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      trySaving();
      onDone?.();
    }
  };
  return (
    <div class={`field ${name ?? ''}`}>
      <textarea
        aria-label={label}
        rows={rows}
        value={draft?.text ?? value}
        placeholder={placeholder}
        onFocus={() => (field.isFocused = true)}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {draft !== null && news !== null && (
        <div class="news" role="alert">
          <p>Changed elsewhere meanwhile. There stands now:</p>
          <blockquote>{news === '' ? 'nothing' : news}</blockquote>
          <p>Yours is kept in the field. Which do you want?</p>
          <button type="button" onClick={() => void save(draft.text, news)}>
            Keep mine
          </button>
          <button type="button" onClick={giveUp}>
            Take that
          </button>
        </div>
      )}
    </div>
  );
}
