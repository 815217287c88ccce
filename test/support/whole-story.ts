/** Sentences that make a few others a whole story. */

/** "The mill has 31 steps. The inn has 38 steps.": one value a noun, each another. */
export function countSteps(nouns: string): string {
  return nouns
    .split(' ')
    .map((noun, index) => `The ${noun} has ${String(31 + 7 * index)} steps.`)
    .join(' ');
}
