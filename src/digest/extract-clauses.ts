/**
 * Clauses of a sentence that can stand alone: a subject of its own and a verb, cut at a joint that does not change what is said. What is
 * reported ("she said that…"), supposed ("if…") or quoted is never cut out: it would become the source's own claim.
 */
import { hasMainVerb, opensWithPointer, raiseFirst, wordsOf } from '../text/clauses.ts';

const JOINT: RegExp = /;\s+|\s+[—–]\s+|,\s+(?:when|while|but|and|whereas|because)\s+|\s+(?:but|because)\s+/g;
/** Words by which a sentence says that it is not the source's own claim, or not so. (May is a month, may is not.) */
const NOT_ITS_OWN: RegExp =
  /["“”]|\b(?:said|says|say|told|tells|claims?|claimed|argued?|argues|warn(?:s|ed)?|believes?|believed|thinks?|thought|hopes?|hoped|fears?|feared|suggest(?:s|ed)?|denie[sd]|den(?:y|ies)|insist(?:s|ed)?|[Aa]ccording|[Rr]eportedly|[Aa]llegedly|[Ii]f|[Uu]nless|[Ww]hether|would|could|might|may|[Nn]ot|[Nn]ever|[Nn]o|[Ww]ithout)\b|n['’]t\b/;
/** A subject of its own: a name, an article with its noun, a count. */
const SUBJECT: RegExp =
  /^(?:(?:the|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+\p{L}|\p{Lu}\p{Ll}|\d[\d.,]*\s+\p{L})/u;
const LEAST_WORDS = 5;

/** Clauses in order of place, without their joints, the first letter raised; empty when none stands alone. */
export function extractClauses(sentence: string): readonly string[] {
  if (NOT_ITS_OWN.test(sentence)) return [];
  const joints = [...sentence.matchAll(JOINT)];
  const starts = [0, ...joints.map((joint) => joint.index + joint[0].length)];
  const ends = [...joints.map((joint) => joint.index), sentence.length];
  return starts
    .map((start, at) => sentence.slice(start, ends[at]).trim())
    .filter(
      (clause) =>
        clause.length < sentence.length &&
        SUBJECT.test(clause) &&
        wordsOf(clause).length >= LEAST_WORDS &&
        hasMainVerb(clause) &&
        !opensWithPointer(clause),
    )
    .map(raiseFirst);
}
