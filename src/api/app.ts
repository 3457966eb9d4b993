import type { Handler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import type { Logger } from "pino";
import type { Lang } from "#domain/lang";
import { AppError } from "#errors";
import type { Services } from "#services/create-services";
import { type ApiEnv, createRouter, type ProductFacts } from "./env.ts";
import { langOf } from "./lang-of.ts";
import { localOnly } from "./local-only.ts";
import { describeApi } from "./openapi-document.ts";
import { createErrorHandler, problemResponse } from "./problem.ts";
import { accountViewRoutes } from "./routes/account-views.ts";
import { accountRoutes } from "./routes/accounts.ts";
import { cardRoutes } from "./routes/cards.ts";
import { catalogueRoutes } from "./routes/catalogues.ts";
import { chatRoutes } from "./routes/chat.ts";
import { dataRoutes } from "./routes/data.ts";
import { demoRoutes } from "./routes/demo.ts";
import { detectionRoutes } from "./routes/detections.ts";
import { docsRoutes } from "./routes/docs.ts";
import { draftEditRoutes } from "./routes/draft-edits.ts";
import { draftRoutes } from "./routes/drafts.ts";
import { embeddingRoutes } from "./routes/embeddings.ts";
import { feedbackRoutes } from "./routes/feedback.ts";
import { importRoutes } from "./routes/imports.ts";
import { jobRoutes } from "./routes/jobs.ts";
import { keptScoreRoutes } from "./routes/kept-scores.ts";
import { mentionRoutes } from "./routes/mentions.ts";
import { modelCallRoutes } from "./routes/model-calls.ts";
import { noteRoutes } from "./routes/notes.ts";
import { pullRoutes } from "./routes/pulls.ts";
import { reviewRoutes } from "./routes/reviews.ts";
import { scoringProfileRoutes } from "./routes/scoring-profile.ts";
import { slackRoutes } from "./routes/slack.ts";
import { statelessRoutes } from "./routes/stateless.ts";
import { suggestionRoutes } from "./routes/suggestions.ts";
import { systemRoutes } from "./routes/system.ts";
import { taskRoutes } from "./routes/tasks.ts";
import { userRoutes } from "./routes/users.ts";
import { visitRoutes } from "./routes/visits.ts";
import { whatIfRoutes } from "./routes/what-if.ts";
import { createWebFiles } from "./web-files.ts";

export type ApiParts = {
  services: Services;
  facts: ProductFacts;
  /** Who asks when nobody signs in. */
  localUser: { orgId: string; actor: string };
  defaultLang: Lang;
  webRoot: string;
  /** Where Slack delivers; null: nothing is taken from there. */
  slackRoute: Handler<ApiEnv> | null;
  log: Logger;
};

const mebibyte = 1024 * 1024;
/** A preview is read within its request, so that it takes what one file may be at most, and the form around it. */
const limits = { upload: 1024 * mebibyte, preview: 65 * mebibyte, json: 8 * mebibyte, slack: mebibyte } as const;

function limitOf(path: string): Exclude<keyof typeof limits, "slack"> {
  if (path === "/v1/imports/preview") return "preview";
  return /^\/v1\/imports(?:\/[^/]+\/files)?$/.test(path) ? "upload" : "json";
}

function limited(maxSize: number) {
  const limit = `${Math.round(maxSize / mebibyte)} MiB`;
  return bodyLimit({
    maxSize,
    onError: (c) => problemResponse(new AppError("too-large", "body too large", { params: { limit } }), c),
  });
}

/** The whole HTTP surface: API, documentation, web application. */
export function createApp({ services, facts, localUser, defaultLang, webRoot, slackRoute, log }: ApiParts) {
  const app = createRouter();
  app.onError(createErrorHandler(log));
  app.notFound((c) => problemResponse(new AppError("not-found", c.req.path, { params: { what: c.req.path } }), c));
  app.use(async (c, next) => {
    c.set("defaultLang", defaultLang);
    c.set("services", services);
    c.set("facts", facts);
    c.set("caller", { ...localUser, lang: langOf(c) });
    await next();
  });
  // Slack calls from outside, and signs what it says.
  if (slackRoute) app.post("/slack/events", limited(limits.slack), slackRoute);
  app.use(localOnly);
  const guards = {
    upload: limited(limits.upload),
    preview: limited(limits.preview),
    json: limited(limits.json),
  };
  app.use("/v1/*", (c, next) => guards[limitOf(c.req.path)](c, next));
  for (const routes of [
    systemRoutes,
    accountRoutes,
    accountViewRoutes,
    detectionRoutes,
    keptScoreRoutes,
    cardRoutes,
    catalogueRoutes,
    reviewRoutes,
    mentionRoutes,
    noteRoutes,
    suggestionRoutes,
    taskRoutes,
    visitRoutes,
    importRoutes,
    pullRoutes,
    jobRoutes,
    modelCallRoutes,
    demoRoutes,
    dataRoutes,
    embeddingRoutes,
    scoringProfileRoutes,
    draftRoutes,
    draftEditRoutes,
    chatRoutes,
    feedbackRoutes,
    userRoutes,
    slackRoutes,
    statelessRoutes,
    whatIfRoutes,
  ]) {
    app.route("/", routes);
  }
  app.get("/openapi.json", (c) => c.json(describeApi(app, facts.version)));
  app.route("/", docsRoutes);
  app.all("/v1/*", (c) => problemResponse(new AppError("not-found", c.req.path, { params: { what: c.req.path } }), c));
  app.use("/assets/*", compress());
  app.get("*", createWebFiles(webRoot));
  return app;
}
