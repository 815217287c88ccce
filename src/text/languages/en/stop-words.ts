/** English function words, contractions with the apostrophe kept, and the verbs of reporting that every article holds. */
const LIST = `
a about above across after again against ago all almost along already also although always am among an and another any anybody anyone
anything are aren't around as at away back be became because become becomes becoming been before behind being below besides between
beyond both but by came can can't cannot could couldn't did didn't do does doesn't doing don't done down during each either else ever
every everybody everyone everything except few for from further get gets getting give given go goes going gone got had hadn't has hasn't
have haven't having he he'd he'll he's hence her here here's hers herself him himself his how how's however i i'd i'll i'm i've if in
indeed inside instead into is isn't it it'd it'll it's its itself just keep kept least less let let's like likely made make makes making
many may maybe me meanwhile might mine more moreover most mostly much must mustn't my myself near nearly neither never nevertheless next
no nobody none nor not nothing now nowhere of off often on once one one's ones only onto or other others otherwise our ours ourselves out
outside over own per perhaps put quite rather really said same say saying says see seem seemed seems seen several shall she she'd she'll
she's should shouldn't since so some somebody someone something sometimes somewhere soon still such take taken takes taking than that
that's the their theirs them themselves then there there's therefore these they they'd they'll they're they've thing things this those
though through throughout thus to together told too took toward towards under unless until up upon us use used uses using usually very
via want was wasn't way we we'd we'll we're we've well went were weren't what what's whatever when when's whenever where where's
whereas wherever whether which while who who's whoever whole whom whose why why's will with within without won't would wouldn't yet you
you'd you'll you're you've your yours yourself yourselves mr mrs ms dr s t d ll m re ve etc eg ie
`;

export const stopWords: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/));
