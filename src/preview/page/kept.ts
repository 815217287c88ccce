/** How a person has arranged the page outlives a reload of it, in this tab. */
import { useEffect, useState } from 'preact/hooks';
import type { Dispatch, StateUpdater } from 'preact/hooks';

/** As `useState`. What was kept has the form of `start`, or is not taken. */
export function useKept<T>(
  name: string,
  start: T,
  isGood: (value: unknown) => value is T,
): [T, Dispatch<StateUpdater<T>>] {
  const [value, setValue] = useState<T>(() => {
    const kept = read(`collate-${name}`);
    return isGood(kept) ? kept : start;
  });
  useEffect(() => {
    try {
      sessionStorage.setItem(`collate-${name}`, JSON.stringify(value));
    } catch {
      // Full, or forbidden: it is arranged anew after a reload.
    }
  }, [value]);
  return [value, setValue];
}

function read(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
