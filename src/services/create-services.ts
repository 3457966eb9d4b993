import type { AskAgent } from "#chat/agent/ask-agent";
import type { Engine } from "#db/client";
import type { DraftKind, WriterName } from "#domain/draft";
import type { DraftExporter } from "#exporting/create-draft-exporter";
import type { ReadFile } from "#importing/reading/read-part";
import type { Jobs } from "#jobs/create-jobs";
import type { Embedder } from "#llm/embedder";
import { getOrganisation } from "#store/organisations";
import { withOrg } from "#store/with-org";
import { createAccountDetections } from "./account-detections.ts";
import { createAccountLedger } from "./account-ledger.ts";
import { createAccountNeeds } from "./account-needs.ts";
import { createAccountPage } from "./account-page.ts";
import { createAccountRelationships } from "./account-relationships.ts";
import { createAccountScores } from "./account-scores.ts";
import { createAccountWhiteSpace } from "./account-white-space.ts";
import { createCalibration } from "./calibration.ts";
import type { Caller } from "./caller.ts";
import { catalogues } from "./catalogues.ts";
import { type CatchUp, createCatchUp } from "./catch-up.ts";
import { createChat } from "./chat/create-chat.ts";
import { createCheckConduct } from "./check-conduct.ts";
import { createCoachingCards } from "./coaching-cards.ts";
import { createCoachingFacts } from "./coaching-facts.ts";
import { createReadDeal } from "./deal.ts";
import { createDemoService } from "./demo.ts";
import type { Deps } from "./deps.ts";
import { createDecideDetection } from "./detections/decide-detection.ts";
import { createDoctor, type DoctorParts } from "./doctor.ts";
import { createDraftFreshness } from "./draft-freshness.ts";
import { createDraftStandings, createPortfolioDrafts } from "./draft-standings.ts";
import { createDraftService, type WriteDraft } from "./drafts.ts";
import { createDraftEditor } from "./edit-draft.ts";
import { createEmbedLeftover, createEmbedMissing } from "./embed-missing.ts";
import { createEmbeddings, type PriceOf } from "./embeddings.ts";
import { createEmptyService } from "./empty-product.ts";
import { createFeedback } from "./feedback.ts";
import { createImportFiles } from "./importing/import-files.ts";
import { createPullConnector, type FindConnector } from "./importing/pulling/pull-connector.ts";
import { createTidyRecords } from "./importing/tidy-records.ts";
import { createImportService } from "./imports.ts";
import { createIndexVectors } from "./index-vectors.ts";
import { createJobHandlers } from "./job-handlers.ts";
import { createJobService } from "./job-service.ts";
import { createKeptScores } from "./kept-scores.ts";
import { createKeptViews, type KeepView } from "./kept-views.ts";
import { createListAccounts } from "./list-accounts.ts";
import { createLoadDemo, type ReadDemo } from "./load-demo.ts";
import { createMatchAccounts } from "./match-accounts.ts";
import { createAccountMentions, createNamedInNotes } from "./mentions/account-mentions.ts";
import { createLinkLeftover, createLinkMentions } from "./mentions/link-mentions.ts";
import { createModelCalls } from "./model-calls.ts";
import { createFindNotes, createReadNote, createSaveNote, createSaveNotes } from "./notes.ts";
import { createNotices } from "./notices/create-notices.ts";
import { createPortfolioReaders, createPortfolioView, type PortfolioReader } from "./portfolio.ts";
import { createPowerMap } from "./power-map.ts";
import { createPullService } from "./pulls.ts";
import { createStartRedraft } from "./redrafting/start-redraft.ts";
import { createResolveAccount } from "./resolve-account.ts";
import { createReviewService } from "./reviews.ts";
import { scoreInputs } from "./score-inputs.ts";
import { createScoringProfile } from "./scoring-profile/scoring-profile.ts";
import { createSearch } from "./search.ts";
import { createSetUpOrganisation } from "./set-up-organisation.ts";
import { createSlackAdministration } from "./slack/administration.ts";
import { createSlackDeliveries } from "./slack/deliveries.ts";
import { createSlackMembers } from "./slack/members.ts";
import { createSlackPlaces } from "./slack/places.ts";
import { createSlackWorkspace } from "./slack/workspace.ts";
import { createStandAt } from "./stand-at.ts";
import { createNoteSuggestions } from "./suggestions/note-suggestions.ts";
import { createTasks } from "./tasks/create-tasks.ts";
import { createTimeline } from "./timeline.ts";
import { createUsers } from "./users.ts";
import { createVerifyDraft, verifyGiven } from "./verify-text.ts";
import { createLogVisit } from "./visits.ts";
import { createAccountWhatIf, createDealWhatIf } from "./what-if.ts";

export type ServiceParts = {
  deps: Deps;
  jobs: Jobs;
  exporter: DraftExporter;
  writeDraft: WriteDraft;
  kinds: readonly DraftKind[];
  writers: readonly WriterName[];
  /** Null: search is lexical only. */
  embedder: Embedder | null;
  priceOf: PriceOf;
  /** Null: no model is set, the chat answers by rules. */
  agent: AskAgent | null;
  engine: Engine;
  doctor: DoctorParts;
  /** Reads files to import, within bounds of time and memory. */
  readFile: ReadFile;
  findConnector: FindConnector;
  readDemo: ReadDemo;
};

/** Every use case of the product, for every transport. */
export function createServices(parts: ServiceParts) {
  const { deps, jobs, exporter, writeDraft, kinds, writers, embedder } = parts;
  const embedMissing = createEmbedMissing(deps, jobs, embedder);
  const linkMentions = createLinkMentions(deps, jobs);
  const catchUp = createCatchUp(embedMissing, linkMentions);
  const catchUpLeftover = createCatchUp(
    createEmbedLeftover(deps, embedMissing, embedder),
    createLinkLeftover(deps, linkMentions),
  );
  const { readPortfolio, readWhole } = createPortfolioReaders(deps);
  const tidy = createTidyRecords(deps);
  const importFiles = createImportFiles(parts.readFile, tidy);
  const loadDemo = createLoadDemo(parts.readDemo, importFiles);
  const pullConnector = createPullConnector(deps, parts.findConnector, tidy);
  const work = { deps, importFiles, pullConnector, loadDemo, catchUp, embedder, readPortfolio, writeDraft };
  const owner = { db: deps.db, engine: parts.engine };
  const embeddings = createEmbeddings({ owner, jobs, embedder, priceOf: parts.priceOf });
  const search = createSearch(deps, embedder);
  const keep = createKeptViews(deps);
  const cards = createCoachingCards(deps, keep(createCoachingFacts(deps, readPortfolio)));
  const whatIf = whatIfViews(readPortfolio, keep);
  const saveNote = createSaveNote(deps, catchUp);
  const draftFreshness = createDraftFreshness(deps, readWhole);
  const drafts = createDraftService({ deps, readPortfolio, jobs, kinds, writers });
  const reading = { deps, readPortfolio, search, cards, ...whatIf };
  const { handler: chat, ...chatting } = createChat({ reading, jobs, saveNote, drafts, agent: parts.agent });
  jobs.handle(createJobHandlers({ ...work, chat, indexVectors: createIndexVectors(owner) }));
  return {
    ...chatting,
    ...whatIf,
    ...accountViews(deps, readPortfolio, keep),
    organisation: (caller: Caller) => withOrg(deps.db, caller.orgId, (tx) => getOrganisation(tx, caller.orgId)),
    setUpOrganisation: createSetUpOrganisation(deps, { loadDemo, catchUp: catchUpLeftover, tidy }),
    ...portfolioViews(deps, readPortfolio, draftFreshness),
    readPortfolio,
    resolveAccount: createResolveAccount(deps),
    cards,
    keptScores: createKeptScores(deps, readPortfolio),
    deal: createReadDeal(readPortfolio),
    powerMap: keep(createPowerMap(readPortfolio)),
    timeline: createTimeline(deps, readPortfolio),
    search,
    embeddings,
    saveNote,
    saveNotes: createSaveNotes(deps, catchUp),
    readNote: createReadNote(deps),
    findNotes: createFindNotes(deps),
    ...broughtHome(deps, readPortfolio, catchUp),
    imports: createImportService(deps, jobs, parts.readFile),
    pulls: createPullService(deps, jobs),
    ...writtenDrafts(deps, { drafts, exporter, jobs, draftFreshness }),
    jobs: createJobService(deps, jobs),
    modelCalls: createModelCalls(deps),
    ...settings(deps, jobs, readPortfolio),
    ...outside(deps, jobs, readPortfolio),
    reviews: createReviewService(deps, readWhole),
    catalogues,
    checkConduct: createCheckConduct(deps),
    scoreInputs,
    doctor: createDoctor(deps, parts.doctor, embeddings.status),
    verifyGiven,
  };
}

type DraftParts = Pick<ServiceParts, "exporter" | "jobs"> & {
  drafts: ReturnType<typeof createDraftService>;
  draftFreshness: ReturnType<typeof createDraftFreshness>;
};

/** What is done with drafts. */
function writtenDrafts(deps: Deps, { drafts, exporter, jobs, draftFreshness }: DraftParts) {
  return {
    drafts,
    exporter,
    draftEditor: createDraftEditor(deps),
    draftFreshness,
    startRedraft: createStartRedraft({ deps, jobs, freshness: draftFreshness }),
    verifyDraft: createVerifyDraft(deps, exporter),
  };
}

/** What people report of visits, and decide on what notes show. */
function broughtHome(deps: Deps, readPortfolio: PortfolioReader, catchUp: CatchUp) {
  return {
    decideDetection: createDecideDetection(deps, readPortfolio, catchUp),
    noteSuggestions: createNoteSuggestions(deps, readPortfolio, catchUp),
    logVisit: createLogVisit(deps, readPortfolio, catchUp),
  };
}

/** Where people talk with the product beside the web, and what they say of its answers. */
function outside(deps: Deps, jobs: Jobs, readPortfolio: PortfolioReader) {
  const places = createSlackPlaces(deps, readPortfolio);
  const slack = {
    workspace: createSlackWorkspace(deps),
    members: createSlackMembers(deps),
    places,
    administration: createSlackAdministration(deps, { places, resolveAccount: createResolveAccount(deps) }),
    deliveries: createSlackDeliveries(deps, jobs),
  };
  return { slack, feedback: createFeedback(deps), notices: createNotices(deps, readPortfolio) };
}

/** What an organisation sets for itself: its data as a whole, and how it scores. */
function settings(deps: Deps, jobs: Jobs, readPortfolio: PortfolioReader) {
  return {
    demo: createDemoService(deps, jobs),
    emptying: createEmptyService(deps, jobs),
    scoringProfile: createScoringProfile(deps, readPortfolio),
    standAt: createStandAt(deps),
    users: createUsers(deps),
  };
}

/** What is told of all accounts at once. */
function portfolioViews(deps: Deps, readPortfolio: PortfolioReader, draftFreshness: DraftParts["draftFreshness"]) {
  const readDrafts = createDraftStandings(deps, draftFreshness);
  return {
    portfolio: createPortfolioView(readPortfolio, readDrafts),
    portfolioDrafts: createPortfolioDrafts(readDrafts),
    calibration: createCalibration(deps, readPortfolio),
    listAccounts: createListAccounts(readPortfolio),
    matchAccounts: createMatchAccounts(readPortfolio),
  };
}

/** What would be, kept too: each page asks the same again. */
function whatIfViews(readPortfolio: PortfolioReader, keep: KeepView) {
  return {
    accountWhatIf: keep(createAccountWhatIf(readPortfolio)),
    dealWhatIf: keep(createDealWhatIf(readPortfolio)),
  };
}

/** What is told of one account. */
function accountViews(deps: Deps, readPortfolio: PortfolioReader, keep: KeepView) {
  return {
    accountPage: keep(createAccountPage(deps, readPortfolio)),
    accountLedger: createAccountLedger(deps, readPortfolio),
    accountDetections: keep(createAccountDetections(deps, readPortfolio)),
    accountMentions: createAccountMentions(deps, readPortfolio),
    namedInNotes: keep(createNamedInNotes(deps, readPortfolio)),
    accountNeeds: keep(createAccountNeeds(deps, readPortfolio)),
    accountRelationships: keep(createAccountRelationships(deps, readPortfolio)),
    accountWhiteSpace: keep(createAccountWhiteSpace(deps, readPortfolio)),
    tasks: createTasks(deps, readPortfolio),
    accountScores: keep(createAccountScores(deps, readPortfolio)),
  };
}
export type Services = ReturnType<typeof createServices>;
