/** An article with its cited sentences marked: whole, with what was set aside, or only the paragraphs around the marks. */
import { useEffect, useState } from 'preact/hooks';
import type { Citation } from '../../model.ts';
import type { ArticlePage } from '../protocol.ts';
import { readArticle } from './server.ts';

interface Props {
  readonly id: string;
  readonly used: readonly { readonly point: string; readonly citation: Citation }[];
  readonly version: number;
  readonly isWhole: boolean;
  readonly onPoint?: (point: string) => void;
}

export function ArticleView({ id, used, version, isWhole, onPoint }: Props) {
  const [article, setArticle] = useState<ArticlePage | null | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    void readArticle(id).then((read) => isCurrent && setArticle(read));
    return () => {
      isCurrent = false;
    };
  }, [id, version]);
  if (article === undefined) return <p class="quiet">Loading …</p>;
  if (article === null) return <Quotes used={used} />;
  const pointOf = (start: number, end: number): string | null =>
    used.find(({ citation }) => citation.start < end && start < citation.end)?.point ?? null;
  const sentences = article.blocks.flatMap((block) => block.sentences);
  const usedCount = sentences.filter(({ start, end }) => pointOf(start, end) !== null).length;
  const blocks = article.blocks.filter(
    (block) => isWhole || block.sentences.some(({ start, end }) => pointOf(start, end) !== null),
  );
  return (
    <div class="article">
      {isWhole && (
        <>
          <h2>{article.title}</h2>
          <p class="quiet">
            {[article.source, article.author, article.date, article.id].filter((part) => part !== null).join(' · ')}
          </p>
          <p class="quiet">
            {usedCount} of {sentences.length} sentences are behind a point (marked); the others are not used
            {article.setAside.length === 0
              ? '.'
              : `, and ${article.setAside.length} parts were set aside: see the end.`}
          </p>
        </>
      )}
      {used
        .filter(({ citation }) => (citation.heads ?? []).length > 0)
        .map(({ citation }, index) => (
          <p class="quiet" key={index}>
            Table: {(citation.heads ?? []).join(' › ')}
          </p>
        ))}
      {blocks.map((block) => (
        <p key={`${block.line}-${block.sentences[0]?.start ?? 0}`} class={`block is-${block.kind}`}>
          <span class="line" title={`line ${block.line}`}>
            {block.line}
          </span>
          {block.sentences.map(({ start, end, text }) => {
            const point = pointOf(start, end);
            if (point === null) return <span key={start}>{text} </span>;
            return (
              <mark key={start}>
                {onPoint === undefined ? (
                  text
                ) : (
                  // A link, for it breaks over lines as a button does not.
                  <a
                    href={`#${point}`}
                    onClick={(event) => {
                      event.preventDefault();
                      onPoint(point);
                    }}
                  >
                    {text}
                  </a>
                )}{' '}
              </mark>
            );
          })}
        </p>
      ))}
      {isWhole && article.setAside.length > 0 && (
        <details open>
          <summary>Set aside ({article.setAside.length})</summary>
          {article.setAside.map((part) => (
            <p key={part.start} class="block is-aside">
              <span class="line">{part.line}</span>
              <span class="tag">{part.reason.replaceAll('-', ' ')}</span> {part.text}
            </p>
          ))}
        </details>
      )}
    </div>
  );
}

/** The article is gone, its quotes are not. */
function Quotes({ used }: Pick<Props, 'used'>) {
  return (
    <div class="article">
      {used.map(({ citation }, index) => (
        <blockquote key={index}>
          <mark>{citation.quote}</mark>
        </blockquote>
      ))}
      <p class="quiet">The article is not in the folder any more.</p>
    </div>
  );
}
