/** Claims × sources of a theme: who states it, who differs, who is silent. */
import { useState } from 'preact/hooks';
import type { Digest, Point } from '../../model.ts';
import type { PreviewState } from '../protocol.ts';
import { citationsOf, findPoint, sourceName } from './points.ts';

interface Props {
  readonly state: PreviewState;
  readonly digest: Digest;
  readonly selected: string | null;
  readonly onPoint: (point: string) => void;
}

type Cell = 'states' | 'differs' | 'silent';
const marks: Readonly<Record<Cell, string>> = { states: '●', differs: '◆', silent: '–' };

export function MatrixPanel({ digest, selected, onPoint }: Props) {
  const themes = digest.stories.flatMap((story) => story.themes.map((theme) => ({ story, theme })));
  const near = selected === null ? null : (findPoint(digest, selected)?.theme?.id ?? null);
  const [chosen, setChosen] = useState<string | null>(near);
  const [onlyDifferences, setOnly] = useState(false);
  const shown = themes.find(({ theme }) => theme.id === chosen) ?? themes[0];
  if (shown === undefined) return <p class="empty">No theme: the articles share no claim to compare.</p>;
  const { story, theme } = shown;
  const rows = theme.points.filter((point) => !onlyDifferences || 'sides' in point);
  return (
    <div class="matrix">
      <div class="matrix-tools">
        <label>
          <span class="name">Theme</span>
          <select aria-label="Theme" value={theme.id} onChange={(event) => setChosen(event.currentTarget.value)}>
            {digest.stories.map((each) => (
              <optgroup key={each.id} label={each.title}>
                {each.themes.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label class="check">
          <input type="checkbox" checked={onlyDifferences} onChange={(event) => setOnly(event.currentTarget.checked)} />{' '}
          Differences only
        </label>
      </div>
      <p class="quiet">{story.title}</p>
      <div class="scroll" tabIndex={0} role="region" aria-label="Claims by source">
        <table>
          <caption class="sr">
            {story.title} › {theme.label}
          </caption>
          <thead>
            <tr>
              <th scope="col">Claim</th>
              {story.articles.map((id) => (
                <th scope="col" key={id}>
                  <span>{sourceName(digest, id)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((point) => (
              <tr key={point.id} class={point.hidden === true ? 'is-hidden' : ''}>
                <th scope="row">
                  <button type="button" class="link" onClick={() => onPoint(point.id)}>
                    {point.text}
                  </button>
                </th>
                {story.articles.map((id) => (
                  <MatrixCell key={id} point={point} article={id} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && <p class="empty">No differences on this theme.</p>}
      <ul class="legend quiet">
        <li>
          <span class="cell is-states">{marks.states}</span> states it
        </li>
        <li>
          <span class="cell is-differs">{marks.differs}</span> differs
        </li>
        <li>
          <span class="cell is-silent">{marks.silent}</span> silent
        </li>
      </ul>
    </div>
  );
}

function MatrixCell({ point, article }: { readonly point: Point; readonly article: string }) {
  const cell = cellOf(point, article);
  const side =
    'sides' in point
      ? point.sides.find(({ citations }) => citations.some((citation) => citation.article === article))
      : undefined;
  return (
    <td class={`cell is-${cell}`} title={side?.position}>
      <span aria-hidden="true">{marks[cell]}</span>
      <span class="sr">{cell}</span>
      {side !== undefined && <span class="position">{side.position}</span>}
    </td>
  );
}

function cellOf(point: Point, article: string): Cell {
  if (!citationsOf(point).some((citation) => citation.article === article)) return 'silent';
  return 'sides' in point ? 'differs' : 'states';
}
