/** Short stable ids: a hash of what a thing is made of, lengthened where two collide. Across builds points are matched by their citations. */

/** FNV-1a (Fowler, Noll & Vo), 32 bits, as eight hexadecimal digits. */
export function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  // One more round of mixing: FNV's high digits move little on short texts, and ids are cut from the front.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Gives out ids, each once: four digits where they are free. */
export type IdGiver = (content: string) => string;

export function createIdGiver(): IdGiver {
  const taken = new Set<string>();
  return (content) => {
    for (let salt = 0; ; salt++) {
      const hash = hashText(salt === 0 ? content : `${content}\n${salt}`);
      for (let digits = 4; digits <= 8; digits++) {
        const id = hash.slice(0, digits);
        if (taken.has(id)) continue;
        taken.add(id);
        return id;
      }
    }
  };
}
