/** Names of sections and kinds of pieces, as printed above an article: neither its title nor the name of a site. */

/** The section or kind of piece, printed above it. */
export const LABEL: RegExp =
  /^(?:opinion|analysis|exclusive|explainer|explained|comment|commentary|feature|interview|(?:local |world |breaking |latest |top )?news|sports?|business|health|science|politics|world|local|live|updated?|breaking|premium|subscribers? only|members only|free|new|review|editorial|letters?|column|podcast|video|newsletter|archive|culture|economy|markets|money|finance|technology|tech|environment|education|football|racing|lifestyle|travel|opinion & analysis|guest (?:post|column|essay)|long ?read|the big read|q&a|fact ?check|press release|blog)$/i;
