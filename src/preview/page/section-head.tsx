/** The heading of a story or theme: its title, its place, whether it is shown, and the editor's introduction to it. */
import { useState } from 'preact/hooks';
import type { DigestStory, DigestTheme } from '../../model.ts';
import { DraftField } from './draft-field.tsx';
import type { Store } from './store.ts';

interface Props {
  readonly section: DigestStory | DigestTheme;
  readonly title: string;
  readonly story: string;
  readonly theme: string | null;
  readonly store: Store;
}

export function SectionHead({ section, title, story, theme, store }: Props) {
  const { edit } = store;
  const [hasIntro, setIntro] = useState(false);
  const what = theme === null ? 'story' : 'theme';
  const isHidden = section.hidden === true;
  return (
    <>
      <div class="head">
        {theme === null ? <h2 class="sr">{title}</h2> : <h3 class="sr">{title}</h3>}
        <DraftField
          store={store}
          target={{ kind: 'title', story, theme }}
          class="is-title"
          label={`Title of the ${what}`}
          value={title}
        />
        <div class="head-actions">
          <button
            type="button"
            aria-label={`Move the ${what} “${title}” up`}
            onClick={() => void edit({ kind: 'shift', story, theme, by: -1 })}
          >
            ↑
          </button>
          <button
            type="button"
            aria-label={`Move the ${what} “${title}” down`}
            onClick={() => void edit({ kind: 'shift', story, theme, by: 1 })}
          >
            ↓
          </button>
          <button
            type="button"
            aria-label={`${isHidden ? 'Show' : 'Hide'} the ${what} “${title}”`}
            onClick={() => void edit({ kind: 'section', story, theme, hidden: !isHidden })}
          >
            {isHidden ? 'Show' : 'Hide'}
          </button>
          {section.intro === undefined && !hasIntro && !isHidden && (
            <button type="button" aria-label={`Intro to “${title}”`} onClick={() => setIntro(true)}>
              Intro
            </button>
          )}
        </div>
      </div>
      {(section.intro !== undefined || hasIntro) && !isHidden && (
        <>
          {section.intro !== undefined && <OwnWords />}
          <DraftField
            store={store}
            target={{ kind: 'intro', story, theme }}
            label={`Introduction to “${title}”`}
            value={section.intro ?? ''}
            rows={2}
            placeholder="In your own words (Markdown)"
          />
        </>
      )}
    </>
  );
}

/** What cites nothing is the editor's, and says so. */
export function OwnWords() {
  return <span class="tag is-own">editor’s words, uncited</span>;
}
