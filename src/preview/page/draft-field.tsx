/**
 * A field that saves what is typed. While it is typed in, nothing from outside replaces the words; what came in meanwhile is shown beside,
 * and the person decides.
 */
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
  /** Line breaks are words, too: Enter does not save. */
  readonly isLong?: boolean;
  readonly placeholder?: string;
  readonly class?: string;
  readonly onSave: (text: string) => Promise<boolean>;
  readonly onDraft?: (text: string) => void;
  readonly onDone?: () => void;
}

// A pause in typing: long enough not to save half a word, short enough to lose nothing.
const pauseMs = 500;

export function DraftField({
  label,
  value,
  rows = 1,
  isLong = false,
  placeholder,
  class: name,
  onSave,
  onDraft,
  onDone,
}: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  // What the field said when typing began, or was saved last: other words from outside are news.
  const known = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isTyping = useRef(false);
  const news = draft !== null && value !== known.current && value !== draft ? value : null;

  useEffect(() => {
    if (draft === null) known.current = value;
    // Saved, and the field is left: from here on it follows what is outside.
    else if (draft === value) {
      known.current = value;
      if (!isTyping.current) setDraft(null);
    }
  }, [value, draft]);

  const save = (text: string): void => {
    clearTimeout(timer.current);
    if (text === known.current) return;
    const before = known.current;
    known.current = text;
    void onSave(text).then((isSaved) => {
      if (!isSaved) known.current = before;
    });
  };
  const type = (text: string): void => {
    if (draft === null) known.current = value;
    setDraft(text);
    onDraft?.(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (newsOf.current === null) save(text);
    }, pauseMs);
  };
  const newsOf = useRef(news);
  newsOf.current = news;
  const leave = (): void => {
    isTyping.current = false;
    if (draft !== null && news === null) save(draft);
    if (draft === value) setDraft(null);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Escape') {
      clearTimeout(timer.current);
      setDraft(null);
      onDraft?.(value);
      event.currentTarget.blur();
      onDone?.();
    } else if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (draft !== null) save(draft);
      onDone?.();
    }
  };
  return (
    <div class={`field ${name ?? ''}`}>
      <textarea
        aria-label={label}
        rows={rows}
        value={draft ?? value}
        placeholder={placeholder}
        onFocus={() => (isTyping.current = true)}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {news !== null && (
        <div class="news" role="alert">
          <p>Changed elsewhere meanwhile: “{news}”</p>
          <button
            type="button"
            onClick={() => {
              known.current = news;
              if (draft !== null) save(draft);
            }}
          >
            Keep mine
          </button>
          <button
            type="button"
            onClick={() => {
              setDraft(null);
              onDraft?.(news);
            }}
          >
            Take that
          </button>
        </div>
      )}
    </div>
  );
}
