/** One point in the list: its words, its marks, and every way to change it by mouse and by keyboard. */
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Digest, Point } from '../../model.ts';
import type { Flag } from '../protocol.ts';
import { DraftField } from './draft-field.tsx';
import { hasPointDraft } from './drafts.ts';
import { MergeForm, type MergeChoice } from './merge-form.tsx';
import { citationsOf, kindName, sourceName } from './points.ts';
import type { Saved, Store } from './store.ts';

export interface RowActions {
  readonly onSelect: (point: string) => void;
  readonly onSources: (point: string) => void;
  readonly onRestore: (point: Point) => void;
  readonly onMerge: (point: string, choice: MergeChoice) => Promise<Saved>;
  readonly onMark: (point: string, mark: 'hidden' | 'pinned', on: boolean) => void;
  readonly onMove: (point: Point, by: -1 | 1) => void;
  readonly onStep: (point: string, by: -1 | 1) => void;
  readonly onDragStart: (point: string) => void;
  readonly onDrop: (before: string | null) => void;
}

interface Props {
  readonly store: Store;
  readonly point: Point;
  /** With which it can be merged. */
  readonly partners: readonly Point[];
  readonly flags: readonly Flag[];
  readonly digest: Digest;
  readonly isSelected: boolean;
  readonly actions: RowActions;
}

export function PointRow({ store, point, partners, flags, digest, isSelected, actions }: Props) {
  const [isOpen, setOpen] = useState(() => hasPointDraft(store.state?.issue ?? '', point.id));
  const [isMerging, setMerging] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const isHidden = point.hidden === true;
  const isPinned = point.pinned === true;
  const sources = [...new Set(citationsOf(point).map(({ article }) => article))];
  const open = (): void => {
    setOpen(true);
    requestAnimationFrame(() => row.current?.querySelector('textarea')?.focus());
  };
  const close = (): void => {
    setOpen(false);
    requestAnimationFrame(() => row.current?.focus());
  };
  const closeMerge = (): void => {
    setMerging(false);
    requestAnimationFrame(() => row.current?.focus());
  };
  // Chosen in the mail or another panel.
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLLIElement>): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by !== 0 && event.altKey) actions.onMove(point, by);
    else if (by !== 0) actions.onStep(point.id, by);
    else if (event.key === 'Enter') open();
    else if (event.key === 'p') actions.onMark(point.id, 'pinned', !isPinned);
    else if (event.key === 'h') actions.onMark(point.id, 'hidden', !isHidden);
    else if (event.key === 'm' && partners.length > 0) setMerging(true);
    else if (event.key === 's') actions.onSources(point.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const marks = [
    isPinned ? 'pinned' : '',
    point.reworded !== true ? '' : flags.length > 0 ? 'editor’s words' : 'your words',
    isHidden ? 'hidden' : '',
  ].filter((mark) => mark !== '');
  return (
    <li
      ref={row}
      class={`row ${isHidden ? 'is-hidden' : ''} ${isSelected ? 'is-selected' : ''}`}
      data-point={point.id}
      tabIndex={0}
      aria-label={`${[kindName(point), ...marks].join(', ')}: ${point.text}${flags.map((flag) => `. ${describeFlag(flag)}`).join('')}`}
      draggable={!isOpen && !isMerging}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.target === event.currentTarget && actions.onSelect(point.id)}
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', point.id);
        actions.onDragStart(point.id);
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.stopPropagation();
        actions.onDrop(point.id);
      }}
    >
      <div class="row-top">
        <span class="grip" aria-hidden="true">
          ⠿
        </span>
        <span class={`kind is-${point.kind}`}>{kindName(point)}</span>
        {marks.map((mark) => (
          <span class="tag" key={mark}>
            {mark}
          </span>
        ))}
        <span class="quiet">{sources.map((id) => sourceName(digest, id)).join(', ')}</span>
      </div>
      {isOpen ? (
        <DraftField
          store={store}
          target={{ kind: 'words', point: point.id, side: null }}
          label="Words of the point"
          value={point.text}
          rows={3}
          onDone={close}
        />
      ) : (
        <p class="words" onDblClick={open}>
          {point.text}
        </p>
      )}
      {'sides' in point && (
        <ul class="sides">
          {point.sides.map((side, index) => (
            <li key={index}>
              {isOpen ? (
                <DraftField
                  store={store}
                  target={{ kind: 'words', point: point.id, side: index }}
                  label={`Side ${index + 1}`}
                  value={side.position}
                  rows={2}
                  onDone={close}
                />
              ) : (
                side.position
              )}
            </li>
          ))}
        </ul>
      )}
      {flags.length > 0 && (
        <ul class="flags">
          {flags.map((flag) => (
            <li key={`${flag.kind} ${flag.words}`}>⚠ {describeFlag(flag)}</li>
          ))}
        </ul>
      )}
      {isMerging && (
        <MergeForm
          point={point}
          partners={partners}
          digest={digest}
          onMerge={(choice) => actions.onMerge(point.id, choice)}
          onClose={closeMerge}
        />
      )}
      <div class="row-actions">
        <button type="button" tabIndex={isSelected ? 0 : -1} onClick={isOpen ? close : open}>
          {isOpen ? 'Done' : 'Reword'}
        </button>
        <button
          type="button"
          tabIndex={isSelected ? 0 : -1}
          aria-pressed={isPinned}
          onClick={() => actions.onMark(point.id, 'pinned', !isPinned)}
        >
          Pin
        </button>
        <button
          type="button"
          tabIndex={isSelected ? 0 : -1}
          onClick={() => actions.onMark(point.id, 'hidden', !isHidden)}
        >
          {isHidden ? 'Show' : 'Hide'}
        </button>
        <button
          type="button"
          tabIndex={isSelected ? 0 : -1}
          aria-label="Move up"
          onClick={() => actions.onMove(point, -1)}
        >
          ↑
        </button>
        <button
          type="button"
          tabIndex={isSelected ? 0 : -1}
          aria-label="Move down"
          onClick={() => actions.onMove(point, 1)}
        >
          ↓
        </button>
        <button type="button" tabIndex={isSelected ? 0 : -1} onClick={() => actions.onSources(point.id)}>
          Sources
        </button>
        {partners.length > 0 && (
          <button
            type="button"
            tabIndex={isSelected ? 0 : -1}
            aria-expanded={isMerging}
            onClick={() => (isMerging ? closeMerge() : setMerging(true))}
          >
            Merge
          </button>
        )}
        {point.reworded === true && (
          <button type="button" tabIndex={isSelected ? 0 : -1} onClick={() => actions.onRestore(point)}>
            Restore
          </button>
        )}
      </div>
    </li>
  );
}

function describeFlag({ kind, words }: Flag): string {
  return `The ${kind} “${words}” stands in no passage it cites`;
}
