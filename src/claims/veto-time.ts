/** Vetoes of time: another event, another period, an old value beside a new one, what was and what is to come. */
import { dateOf } from '../text/figures/calendar.ts';
import { type MeasureTable } from '../text/figures/measure-words.ts';
import type { Period } from './read-period.ts';
import type { ComparableFigure, Days, FigureSpace } from './comparable-figure.ts';
import type { Veto } from './veto.ts';
import { CLASS_NEARNESS, groupsOf } from './veto-class.ts';

/** Dates are of one event only when both stand by a word for it: opening, vote, launch. */
export function differentEvent(
  a: ComparableFigure,
  b: ComparableFigure,
  shared: readonly string[],
  { table }: FigureSpace,
): Veto | null {
  if (a.dimension === 'time') {
    const isOther = hasOwnEvent(a, b, table) || hasOwnEvent(b, a, table);
    return isOther && !sharesEvent(a, b, table) ? DIFFERENT_EVENT : null;
  }
  if (a.dimension !== 'date') return null;
  const isShared = shared.some((term) => {
    const name = term.slice(1);
    // an event is told by a class of dates, or by what happens on the day: people are laid off, a fine is paid
    if (!term.startsWith('#') || table.byName.get(name)?.event !== true) return false;
    return Math.min(a.classes.get(name) ?? 0, b.classes.get(name) ?? 0) >= EVENT_NEARNESS;
  });
  return isShared ? null : DIFFERENT_EVENT;
}

const DIFFERENT_EVENT: Veto = { name: 'different-event', relation: null };

/** Nearness at which a word for an event says what an hour is of. */
const SURE_EVENT = 0.45;

/** "The last guests went at 4:10", "he went with the last guests at half past five" */
export function sharesEvent(a: ComparableFigure, b: ComparableFigure, table: MeasureTable): boolean {
  return [...a.classes].some(
    ([name, near]) =>
      table.byName.get(name)?.group === 'dates' && near >= SURE_EVENT && (b.classes.get(name) ?? 0) >= SURE_EVENT,
  );
}

/** An hour at which something starts or closes is not that of a count taken in between. */
function hasOwnEvent(a: ComparableFigure, b: ComparableFigure, table: MeasureTable): boolean {
  return [...a.classes].some(
    ([name, near]) => table.byName.get(name)?.group === 'dates' && near >= EVENT_NEARNESS && !b.classes.has(name),
  );
}

/** Above the weight of a heading: the word for the event must stand in the sentence or in the one it goes on from. */
const EVENT_NEARNESS = 0.3;

/** Both have a period, and no two of them overlap. */
export function differentPeriod(a: ComparableFigure, b: ComparableFigure): Veto | null {
  if (a.dimension === 'date' || a.periods.length === 0 || b.periods.length === 0) return null;
  // "in January" is one month, though the year was guessed differently
  const isOne = (x: Period, y: Period): boolean =>
    (x.min <= y.max && y.min <= x.max) || x.text.toLowerCase() === y.text.toLowerCase();
  const overlap = a.periods.some((x) => b.periods.some((y) => isOne(x, y)));
  return overlap ? null : { name: 'different-period', relation: 'different-period' };
}

/** One is named as the old value, or belongs to a past year while the other is of now. */
export function superseded(
  a: ComparableFigure,
  b: ComparableFigure,
  _shared: readonly string[],
  space: FigureSpace,
): Veto | null {
  const { table } = space;
  if (a.former !== b.former) return { name: 'superseded', relation: 'revised' };
  if (a.dimension === 'date') return null;
  const isEvent = [...a.classes, ...b.classes].some(
    ([name, near]) => near > CLASS_NEARNESS && isEventOf(name, a.dimension, table),
  );
  if (isEvent)
    return isOfPastEvent(a, b, space) || isOfPastEvent(b, a, space) ? { name: 'past-event', relation: null } : null;
  if (isOldValue(a, b) || isOldValue(b, a)) return { name: 'old-value', relation: 'revised' };
  const isOld = (isPast(a) && isCurrent(b)) || (isPast(b) && isCurrent(a));
  return isOld ? { name: 'past-year', relation: 'revised' } : null;
}

/** What lies farther back is another event; the last months may be told without their date. */
const LONG_PAST_DAYS = 300;
/** Nearness of a name that both figures are of. */
const NAME_NEARNESS = 0.3;

/** "The fire of 2018 burned 25,000 hectares" beside what has burned now: a year past is told of another event, unless both are of one name. */
function isOfPastEvent(old: ComparableFigure, now: ComparableFigure, { kindOf }: FigureSpace): boolean {
  const { on } = old;
  if (on === null || old.periods.length === 0 || now.periods.length > 0) return false;
  if (!old.periods.every((period) => period.max < on - LONG_PAST_DAYS)) return false;
  return ![...old.names].some(
    ([name, near]) => kindOf(name) !== 'place' && near >= NAME_NEARNESS && (now.names.get(name) ?? 0) >= NAME_NEARNESS,
  );
}

/** Whether a class is of something that happens once, and can name a figure of this dimension at all. */
function isEventOf(name: string, dimension: string, table: MeasureTable): boolean {
  const entry = table.byName.get(name);
  if (entry?.event !== true) return false;
  return entry.group === null ? !dimension.startsWith('money') : groupsOf(dimension).includes(entry.group);
}

/** Nearness of a class that is counted anew each day, on the side where it is nearer: the other may leave it out ("has grown to 2,400"). */
const RUNNING_NEARNESS = 0.45;

/**
 * A fire that had burned 900 hectares on Monday and 2,400 on Wednesday: a count that goes on changing, told on different days only, is an old
 * and a new one. A source that sets the two against each other tells both on one day.
 */
export function laterCount(
  a: ComparableFigure,
  b: ComparableFigure,
  _shared: readonly string[],
  { table }: FigureSpace,
): Veto | null {
  if (a.max === b.max || UNCOUNTED.has(a.dimension)) return null;
  const isRunning = (figure: ComparableFigure): boolean =>
    [...figure.classes].some(([name, near]) => near >= RUNNING_NEARNESS && isRunningOf(name, figure.dimension, table));
  if (!areApart(a.asOf, b.asOf)) return isRunning(a) && isRunning(b) && isGrowing(a, b) ? LATER : null;
  return a.running || b.running || isRunning(a) || isRunning(b) ? LATER : null;
}

const LATER: Veto = { name: 'later-count', relation: 'revised' };
/** How far a count that is said to grow may have grown between two looks at it within the same days. */
const MAX_GROWTH = 1.5;

/** "stood at 22,000", "has passed 24,000": of a count that goes on, the larger was told as late as the smaller. */
function isGrowing(a: ComparableFigure, b: ComparableFigure): boolean {
  const [few, many] = a.max < b.max ? [a, b] : [b, a];
  if (!many.running || many.max > MAX_GROWTH * few.max) return false;
  const latest = (days: readonly Days[]): number => Math.max(...days.map(({ max }) => max));
  return latest(many.asOf) >= latest(few.asOf);
}

/** Kinds of value that are no counts. */
const UNCOUNTED: ReadonlySet<string> = new Set(['date', 'time', 'duration', 'multiple']);

/** Whether all days of the one lie before all of the other. */
function areApart(a: readonly Days[], b: readonly Days[]): boolean {
  const isBefore = (x: readonly Days[], y: readonly Days[]): boolean =>
    Math.max(...x.map(({ max }) => max)) < Math.min(...y.map(({ min }) => min));
  return a.length > 0 && b.length > 0 && (isBefore(a, b) || isBefore(b, a));
}

/** "On Tuesday 31,000 homes …", "on Wednesday 12,500 …": each sentence sets its figure on a day of its own, whatever is counted. */
export function differentDay(a: ComparableFigure, b: ComparableFigure): Veto | null {
  if (a.max === b.max || UNCOUNTED.has(a.dimension)) return null;
  const [x, y] = [a, b].map((figure) => (figure.toldOn.length > 0 ? figure.toldOn : figure.periods));
  const hasDay = a.toldOn.length > 0 || b.toldOn.length > 0;
  return hasDay && areApart(x ?? [], y ?? []) ? { name: 'different-day', relation: 'different-period' } : null;
}

/** Whether a class goes on changing and can name a figure of this kind. */
function isRunningOf(name: string, dimension: string, table: MeasureTable): boolean {
  const entry = table.byName.get(name);
  if (entry?.running !== true) return false;
  // what is "left", or how warm it is, is no share
  return entry.group === null ? dimension !== 'percent' : groupsOf(dimension).includes(entry.group);
}

const STARTS: ReadonlySet<string> = new Set(['opening', 'start', 'launch']);
const ENDS: ReadonlySet<string> = new Set(['closing', 'deadline', 'completion']);
/** Nearness from which a class tells which end a date is. */
const END_NEARNESS = 0.5;

/** "Voting opens on 18 June" and "they vote until 6 July": where something begins and where it ends. */
export function startAgainstEnd(a: ComparableFigure, b: ComparableFigure): Veto | null {
  if (a.dimension !== 'date' && a.dimension !== 'time') return null;
  const nearest = (figure: ComparableFigure, names: ReadonlySet<string>): number =>
    Math.max(0, ...[...names].map((name) => figure.classes.get(name) ?? 0));
  const isStart = (figure: ComparableFigure): boolean =>
    nearest(figure, STARTS) >= END_NEARNESS && nearest(figure, STARTS) > nearest(figure, ENDS);
  const isEnd = (figure: ComparableFigure): boolean =>
    (nearest(figure, ENDS) >= END_NEARNESS && nearest(figure, ENDS) > nearest(figure, STARTS)) ||
    (figure.until && nearest(figure, STARTS) < EVENT_NEARNESS);
  const isSplit = (isStart(a) && isEnd(b)) || (isStart(b) && isEnd(a));
  return isSplit ? { name: 'start-against-end', relation: null } : null;
}

/** Whether all periods of a figure lie in years before the day of writing. */
export function isPast(figure: ComparableFigure): boolean {
  const { on } = figure;
  if (on === null || figure.periods.length === 0) return false;
  const year = dateOf(on).year;
  return figure.periods.every((period) => dateOf(period.max).year < year);
}

/** More than one gives the old value for a year past, and nobody the other. */
function isOldValue(old: ComparableFigure, now: ComparableFigure): boolean {
  if (old.on === null || old.periods.length < 2 || !isPast(old)) return false;
  const { year } = dateOf(old.on);
  return !now.periods.some((period) => dateOf(period.min).year < year);
}

/** Without a period of its own, but told as of now or of what is to come. */
function isCurrent(figure: ComparableFigure): boolean {
  return figure.periods.length === 0 && (figure.now || figure.estimate);
}

const MAX_PAST_GAP = 250;

/** What has happened is not what is to happen: of two dates one lies behind the day of writing and one ahead. */
export function pastAgainstFuture(a: ComparableFigure, b: ComparableFigure): Veto | null {
  if (a.dimension !== 'date') return null;
  if (a.on === null || b.on === null) {
    const isPlan = a.estimate || b.estimate;
    return isPlan || Math.abs(a.min - b.min) <= MAX_PAST_GAP ? null : { name: 'two-past-events', relation: null };
  }
  const on = Math.max(a.on, b.on);
  const isAcross = (x: ComparableFigure, y: ComparableFigure): boolean => x.max < on && y.min > on;
  // Of what is past, dates a year apart are of two events; plans may well lie years apart.
  const isLongPast = a.max < on && b.max < on && Math.abs(a.min - b.min) > MAX_PAST_GAP;
  if (isLongPast) return { name: 'two-past-events', relation: null };
  return isAcross(a, b) || isAcross(b, a) ? { name: 'past-against-future', relation: null } : null;
}

/** Days from which a date is a year, and up to which it is a season or less. */
const YEAR_DAYS = 360;
const SEASON_DAYS = 200;

/** "on 1 July" beside a bare "2029": a year stands beside anything, and is seldom the other account of a day. */
export function wholeYear(a: ComparableFigure, b: ComparableFigure): Veto | null {
  if (a.dimension !== 'date' || b.dimension !== 'date') return null;
  const [short, long] = a.max - a.min < b.max - b.min ? [a, b] : [b, a];
  const isYear = long.max - long.min >= YEAR_DAYS && long.open === null;
  const isApart = short.max < long.min || short.min > long.max;
  return isYear && isApart && short.max - short.min <= SEASON_DAYS ? { name: 'whole-year', relation: null } : null;
}
