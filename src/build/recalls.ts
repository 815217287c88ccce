/**
 * What functions made of their input, kept from one build to the next of the same process. Each function has a memory of its own, so that
 * other code (work on Collate itself loads it while the process runs) is asked anew, and the code that stayed is not. What a function made
 * is forgotten once another of its name has taken its place.
 */
export interface Recall<T> {
  readonly recall: (key: string, create: () => T) => T;
  /** Begins a build: what this one does not ask for is forgotten at the next. */
  readonly turn: () => void;
}

type Maker = (...inputs: never[]) => unknown;

export interface Recalls {
  /** What `maker` made, of one sort. */
  readonly of: <T>(maker: Maker, sort: string) => Recall<T>;
  /** The same for the same object, another for another: keys for what cannot be compared quickly. */
  readonly numberOf: (object: object) => number;
  /** Forgets what these made: they call other code now. */
  readonly forget: (makers: ReadonlySet<unknown>) => void;
}

export function createRecalls(): Recalls {
  const all = new Map<string, { readonly maker: Maker; readonly recall: Recall<unknown> }>();
  const numbers = new WeakMap<object, number>();
  let count = 0;
  return {
    of: <T>(maker: Maker, sort: string) => {
      const name = `${sort} ${maker.name}`;
      const known = all.get(name);
      const entry = known?.maker === maker ? known : { maker, recall: createRecall<unknown>() };
      all.set(name, entry);
      // One maker and sort, one type: whoever names them knows which.
      return entry.recall as Recall<T>;
    },
    numberOf: (object) => {
      const number = numbers.get(object) ?? (count += 1);
      numbers.set(object, number);
      return number;
    },
    forget: (makers) => {
      for (const [name, { maker }] of all) if (makers.has(maker)) all.delete(name);
    },
  };
}

function createRecall<T>(): Recall<T> {
  let before = new Map<string, T>();
  let now = new Map<string, T>();
  return {
    recall: (key, create) => {
      const value = now.get(key) ?? before.get(key) ?? create();
      now.set(key, value);
      return value;
    },
    turn: () => {
      [before, now] = [now, new Map()];
    },
  };
}
