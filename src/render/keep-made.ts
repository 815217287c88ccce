/** What was made of a text before: while an editor writes, all texts of an issue but one are those of the last rendering. */

/** `make` for texts that were not seen lately. At most `most` are kept; then all are forgotten. */
export function keepMade<Made>(make: (text: string) => Made, most: number): (text: string) => Made {
  const made = new Map<string, Made>();
  return (text) => {
    let known = made.get(text);
    if (known === undefined) {
      known = make(text);
      if (made.size >= most) made.clear();
      made.set(text, known);
    }
    return known;
  };
}
