/** English words that turn a statement round. `n't` counts as one wherever it ends a word. */
export const negators: ReadonlySet<string> = new Set(
  "no not never without lacks lack lacking cannot neither nor none nobody nothing except excluding unavailable unsupported".split(
    " ",
  ),
);

/** Words behind which a new statement begins. */
export const clauseOpeners: ReadonlySet<string> = new Set(
  "but however although though while whereas yet despite instead nevertheless nonetheless still otherwise".split(" "),
);

export const joiners: ReadonlySet<string> = new Set("and or nor plus".split(" "));

/** Verbs of having and offering, and those of being: with one of them a stretch of words states something. */
export const havingVerbs: ReadonlySet<string> = new Set(
  "has have had having offers offer offered offering provides provide provided providing features feature featured featuring includes include included including accepts accept accepted accepting takes take taking allows allow allowed allowing supports support supported supporting serves serve serving boasts boast boasting lacks lack lacking with without equipped owns own runs run operates maintain maintains holds hold keeps keep possesses carries carry handles handle caters cater catering enjoy enjoys available unavailable".split(
    " ",
  ),
);
export const beingVerbs: ReadonlySet<string> = new Set(
  "is are was were be been being isn't aren't wasn't weren't there's it's they're does do did doesn't don't didn't can can't cannot hasn't haven't makes make known described located rated features considered seems appears remains gives given gave praised praise mentioned mention noted note said say says reported find found appreciate appreciated complained complain park dine expect come comes gets get won't says".split(
    " ",
  ),
);

/** What is said of a thing that is, or is not, to be had. */
export const participles: ReadonlySet<string> = new Set(
  "available agreed offered provided accepted allowed permitted possible included supported served taken played there option present given featured equipped installed".split(
    " ",
  ),
);

/** Words that may stand before a thing without making it a narrower one. */
export const determiners: ReadonlySet<string> = new Set(
  "a an the any its their our your this that these those some both either all of for to in on as currently also only such and or nor".split(
    " ",
  ),
);

/** Where one of these stands, nothing is asserted. */
export const hedges: ReadonlySet<string> = new Set(
  "unclear unknown unspecified uncertain unsure if whether should could would might may perhaps possibly require requires required requiring need needs needed necessary mandatory issue issues problem problems complaint complaints concern concerns trouble difficulty difficulties suggest suggests suggested recommend recommended recommends wish wished hope hoping improve maybe likely consider".split(
    " ",
  ),
);
/** Words of place: what stands near them says where something is, not what it has. */
export const placeWords: ReadonlySet<string> = new Set(
  "located situated sits stands parked near nearby next opposite across behind".split(" "),
);

/** Words of seeming: what follows is read out of the evidence rather than in it. */
export const seemingWords: ReadonlySet<string> = new Set("seem seems seemingly appear appears apparently".split(" "));

/** "No information about", "not specified": the sentence says that it does not know. */
export const sayingNouns: ReadonlySet<string> = new Set(
  "information info details detail data mention indication record records clear".split(" "),
);
export const sayingVerbs: ReadonlySet<string> = new Set(
  "specified mentioned mention stated listed known clear disclosed specify indicate indicated given documented noted".split(
    " ",
  ),
);

/** Who speaks where somebody else's words are told. */
export const speakers: ReadonlySet<string> = new Set(
  "customer customers reviewer reviewers review reviews guest guests visitor visitors patron patrons client clients user users diner diners patient patients people person feedback commenter commenters".split(
    " ",
  ),
);

/** What speakers do. */
export const tellingVerbs: ReadonlySet<string> = new Set(
  "said say says saying mentioned mention mentions mentioning noted note notes noting praised praise praises praising complained complain complains complaining reported report reports claimed claim claims stated state states described describe describes describing found find finds felt feel feels appreciated appreciate appreciates appreciating enjoyed loved love loves liked like experienced experience experiences recommended recommend recommends criticized criticised criticize expressed express expresses gave give gives left raved rave highlighted highlight highlights thought visited had rated expressing according wrote warned cited commented commenting left leaving".split(
    " ",
  ),
);

/** Words of suiting: good for groups, ideal for families. */
export const suitingWords: ReadonlySet<string> = new Set(
  "suitable suited good great ideal perfect cater caters catering accommodate accommodates accommodating welcome welcomes welcoming friendly popular excellent best fit fits well for".split(
    " ",
  ),
);
