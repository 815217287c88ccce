/** Provenance: a point with every passage behind it, each in its article; or an article with what of it was used. */
import type { Citation, Digest, Point } from '../../model.ts';
import type { Grouping, PreviewState } from '../protocol.ts';
import { ArticleView } from './article-view.tsx';
import { citationsOf, findPoint, kindName, listPlaced, sourceName } from './points.ts';

interface Props {
  readonly state: PreviewState;
  readonly digest: Digest;
  readonly selected: string | null;
  readonly article: string | null;
  readonly onArticle: (id: string | null) => void;
  readonly onPoint: (point: string) => void;
  /** To the point in the list. */
  readonly onEdit: () => void;
  readonly onClear: () => void;
}

export function SourcesPanel({ state, digest, selected, article, onArticle, onPoint, onEdit, onClear }: Props) {
  const placed = selected === null ? null : findPoint(digest, selected);
  if (article !== null) {
    const used = listPlaced(digest).flatMap(({ point }) =>
      citationsOf(point).flatMap((citation) => (citation.article === article ? [{ point: point.id, citation }] : [])),
    );
    return (
      <>
        <div class="panel-tools">
          <button type="button" onClick={() => onArticle(null)}>
            ← Back
          </button>
        </div>
        <ArticleView id={article} used={used} version={state.version} onPoint={onPoint} isWhole />
      </>
    );
  }
  if (placed === null) return <SourceList digest={digest} onArticle={onArticle} />;
  const { point, theme, story } = placed;
  return (
    <div class="provenance">
      <div class="panel-tools">
        <button type="button" onClick={onClear}>
          ← All sources
        </button>
        <button type="button" onClick={onEdit}>
          Edit this point
        </button>
      </div>
      <h2>
        <span class={`kind is-${point.kind}`}>{kindName(point)}</span>
        {'relation' in point && <span class="tag">{point.relation.replaceAll('-', ' ')}</span>}
      </h2>
      <p class="claim">{point.text}</p>
      {point.reworded === true && <p class="quiet">Your words. Written by Collate: “{point.generated}”</p>}
      <p class="quiet">{[story?.title, theme?.label].filter((part) => part !== undefined).join(' › ')}</p>
      <Why grouping={state.grouping[point.id] ?? null} />
      <Passages point={point} digest={digest} state={state} onArticle={onArticle} />
      {theme !== null && theme.silent.length > 0 && (
        <p class="quiet">Silent on this theme: {theme.silent.map((id) => sourceName(digest, id)).join(', ')}</p>
      )}
    </div>
  );
}

function Why({ grouping }: { readonly grouping: Grouping | null }) {
  if (grouping === null) return null;
  return (
    <details open class="why">
      <summary>Why these stand together</summary>
      {grouping.shared.length > 0 ? (
        <p>
          Shared:{' '}
          {grouping.shared.map((term) => (
            <span class="tag" key={term}>
              {nameTerm(term)}
            </span>
          ))}
        </p>
      ) : (
        <p class="quiet">A single passage, or a match of figures rather than of words.</p>
      )}
      {grouping.similarity > 0 && (
        <p>Weight of the match: {grouping.similarity.toFixed(2)} (rarer shared words and more sources weigh more)</p>
      )}
      {grouping.vetoes.length > 0 && (
        <>
          <p>Kept apart:</p>
          <ul>
            {grouping.vetoes.map((veto) => (
              <li key={veto}>{veto}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

/** Terms of figures carry their kind: `#spending` is what is measured, `@money:USD` how. */
function nameTerm(term: string): string {
  return term.replace(/^#/, 'measure: ').replace(/^@([^:]+):?/, (_, kind: string) => `${kind} `);
}

interface PassagesProps {
  readonly point: Point;
  readonly digest: Digest;
  readonly state: PreviewState;
  readonly onArticle: (id: string) => void;
}

function Passages({ point, digest, state, onArticle }: PassagesProps) {
  const sides = 'sides' in point ? point.sides : [{ position: null, citations: point.citations }];
  return (
    <div class="passages">
      {sides.map((side, index) => (
        <section key={index}>
          {side.position !== null && (
            <h3>
              Side {index + 1}: {side.position}
            </h3>
          )}
          <div class="beside">
            {byArticle(side.citations).map(([id, citations]) => (
              <article key={id} class="passage">
                <h4>
                  <button type="button" class="link" onClick={() => onArticle(id)}>
                    {sourceName(digest, id)}
                  </button>
                  <span class="quiet">{digest.articles.find((each) => each.id === id)?.title}</span>
                </h4>
                <ArticleView
                  id={id}
                  used={citations.map((citation) => ({ point: point.id, citation }))}
                  version={state.version}
                  isWhole={false}
                />
              </article>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function byArticle(citations: readonly Citation[]): readonly (readonly [string, readonly Citation[]])[] {
  const ids = [...new Set(citations.map(({ article }) => article))];
  return ids.map((id) => [id, citations.filter(({ article }) => article === id)] as const);
}

function SourceList({ digest, onArticle }: { readonly digest: Digest; readonly onArticle: (id: string) => void }) {
  const cited = new Map<string, number>();
  for (const { point } of listPlaced(digest))
    for (const id of new Set(citationsOf(point).map(({ article }) => article))) cited.set(id, (cited.get(id) ?? 0) + 1);
  return (
    <>
      <p class="quiet">
        Click a sentence in the e-mail to see the passages behind it, or open a source to see what of it was used.
      </p>
      <ul class="source-list">
        {digest.articles.map((article) => (
          <li key={article.id}>
            <button type="button" onClick={() => onArticle(article.id)}>
              <strong>{sourceName(digest, article.id)}</strong>
              <span>{article.title}</span>
              <span class="quiet">
                {[article.date, `${article.words} words`, `behind ${cited.get(article.id) ?? 0} points`]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
