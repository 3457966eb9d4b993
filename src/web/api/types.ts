import type { z } from "zod";
import type { accountNeedsSchema, accountRelationshipsSchema } from "#api/schemas/account-views";
import type {
  accountPageSchema,
  accountRowSchema,
  dealSchema,
  portfolioSchema,
  ratedContactSchema,
  timelineItemSchema,
} from "#api/schemas/accounts";
import type { explainedScoreSchema, subjectScoreSchema } from "#api/schemas/building-blocks";
import type { cardListSchema } from "#api/schemas/cards";
import type {
  askSchema,
  chatMessageViewSchema,
  conversationViewSchema,
  conversationWithMessagesSchema,
  settledProposalSchema,
} from "#api/schemas/chat";
import type {
  claimDifferenceViewSchema,
  draftVersionViewSchema,
  sectionEditBodySchema,
} from "#api/schemas/draft-edits";
import type {
  draftResponseSchema,
  draftStartedSchema,
  draftSummarySchema,
  freshnessResponseSchema,
  redraftStartedSchema,
} from "#api/schemas/drafts";
import type { importStartedSchema, importStateSchema, importSummarySchema } from "#api/schemas/imports";
import type { jobViewSchema } from "#api/schemas/jobs";
import type { meSchema } from "#api/schemas/me";
import type { noteInputSchema, noteResponseSchema, noteSavedSchema, searchResultSchema } from "#api/schemas/notes";
import type { powerMapSchema } from "#api/schemas/power-map";
import type { reviewListItemSchema, reviewResponseSchema } from "#api/schemas/reviews";
import type { dealWhatIfSchema } from "#api/schemas/what-if";

export type RedraftStarted = z.infer<typeof redraftStartedSchema>;

export type Me = z.infer<typeof meSchema>;
export type Lang = Me["lang"];

export type Portfolio = z.infer<typeof portfolioSchema>;
export type AccountRow = z.infer<typeof accountRowSchema>;
export type AccountPage = z.infer<typeof accountPageSchema>;
export type Deal = z.infer<typeof dealSchema>;
export type RatedContact = z.infer<typeof ratedContactSchema>;
export type TimelineItem = z.infer<typeof timelineItemSchema>;
export type ExplainedScore = z.infer<typeof explainedScoreSchema>;
export type CoachingCard = z.infer<typeof cardListSchema>["items"][number];
/** People of a deal with their lines, and the stages of its decision. */
export type PowerMap = z.infer<typeof powerMapSchema>;
export type AccountRelationships = z.infer<typeof accountRelationshipsSchema>;
export type AccountNeeds = z.infer<typeof accountNeedsSchema>;
export type JudgedNeed = AccountNeeds["needs"][number];
/** A score with what it is about. */
export type SubjectScore = z.infer<typeof subjectScoreSchema>;
export type Factor = ExplainedScore["factors"][number];
export type Money = { amount: string; currency: string };

export type Review = z.infer<typeof reviewResponseSchema>;
export type ReviewSummary = z.infer<typeof reviewListItemSchema>;
export type DealWhatIf = z.infer<typeof dealWhatIfSchema>;
/** Factors of a deal and what to set them to. */
export type ChangeSet = Readonly<Record<string, string | number>>;
export type Lever = DealWhatIf["levers"][number];

export type Draft = z.infer<typeof draftResponseSchema>;
/** Which sentences of a draft rest on data that changed since. */
export type Freshness = z.infer<typeof freshnessResponseSchema>;
export type StaleClaim = Freshness["stale"][number];
export type ChangedEntry = StaleClaim["changed"][number];
export type DraftStarted = z.infer<typeof draftStartedSchema>;
export type DraftSummary = z.infer<typeof draftSummarySchema>;
export type DraftKind = DraftSummary["kind"];
export type WriterName = Me["drafting"]["writers"][number];
export type Section = Draft["sections"][number];
export type Claim = Section["claims"][number];
export type Block = Section["blocks"][number];
export type Finding = Draft["findings"][number];
export type LedgerEntry = Draft["ledger"][number];
export type EntryOf<Kind extends LedgerEntry["kind"]> = Extract<LedgerEntry, { kind: Kind }>;
export type TypedValue = EntryOf<"fact">["value"];

/** What a person changes in a section. */
export type SectionEdit = z.input<typeof sectionEditBodySchema>;
export type DraftVersion = z.infer<typeof draftVersionViewSchema>;
export type ClaimDifference = z.infer<typeof claimDifferenceViewSchema>;

export type ChatQuestion = z.input<typeof askSchema>;
export type ChatMessage = z.infer<typeof chatMessageViewSchema>;
export type ChatAnswer = NonNullable<ChatMessage["answer"]>;
export type Proposal = NonNullable<ChatAnswer["proposal"]>;
export type SettledProposal = z.infer<typeof settledProposalSchema>;
export type Conversation = z.infer<typeof conversationViewSchema>;
export type ConversationWithMessages = z.infer<typeof conversationWithMessagesSchema>;

export type ImportStarted = z.infer<typeof importStartedSchema>;
export type ImportState = z.infer<typeof importStateSchema>;
export type ImportSummary = z.infer<typeof importSummarySchema>;
export type ImportedFile = ImportSummary["files"][number];

export type Job = z.infer<typeof jobViewSchema>;

export type Note = z.infer<typeof noteResponseSchema>;
export type NoteInput = z.input<typeof noteInputSchema>;
export type NoteSaved = z.infer<typeof noteSavedSchema>;
export type SearchResult = z.infer<typeof searchResultSchema>;
export type FoundPassage = SearchResult["passages"][number];

export type Page<Item> = { items: Item[]; nextCursor: string | null };
