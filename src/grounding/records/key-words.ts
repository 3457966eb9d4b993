/** Words of keys that say nothing about the thing: verbs of having, prepositions. As they are written, lower case. */
export const weakKeyWords: ReadonlySet<string> = new Set(
  "accepts accept accepted has have had is are be offers offer offered provides provide provided allows allow allowed supports support supported includes include available availability enabled takes take good suitable friendly fit for by of the a an with to in on at out up off over away and or flag status option options service services info details".split(
    " ",
  ),
);

/** Words that name the owner of a record; they may be left out in front of the thing. */
export const ownerWords: ReadonlySet<string> = new Set(
  "business businesses restaurant restaurants company companies hotel hotels store stores shop shops clinic clinics hospital hospitals factory factories plant plants supplier suppliers vendor vendors site sites facility facilities warehouse warehouses carrier carriers product products service services account customer customers organization organisation".split(
    " ",
  ),
);

/** Keys of containers that carry no meaning. */
export const emptyParents: ReadonlySet<string> = new Set(
  "attribute attributes info information data detail details properties property feature features general misc other meta profile record fields 属性 信息 详情 基本信息 其他".split(
    " ",
  ),
);

/** Key words that say for whom or what something suits; a mention then needs a word of suiting beside it. */
export const suitabilityKeyWords: ReadonlySet<string> = new Set(["good", "suitable", "friendly", "ideal", "适合"]);

/**
 * Words with everyday meanings beside the one a key gives them: they count only near a word of the group they stand in.
 */
export const ambiguousWords: ReadonlySet<string> = new Set(
  "lot street garage road public private free open general standard large small main other full half group kid child day night light water dry wet new old total local front back side left right top base house floor room line point order unit part hand air sea land rail self live set test safe clean quiet".split(
    " ",
  ),
);
