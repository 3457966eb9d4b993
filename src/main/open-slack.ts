import type { Logger } from "pino";
import type { Config, SlackConfig } from "#config";
import { bandWord, factorWords, scoreWords } from "#drafting/score-words";
import { renderValue } from "#grounding/values/render-value";
import type { Jobs } from "#jobs/create-jobs";
import type { Caller } from "#services/caller";
import type { Services } from "#services/create-services";
import { createNoticesHandler, scheduleNotices } from "#services/notices/notices-job";
import { createDeliveryHandler } from "#services/slack/delivery-job";
import type { Slack, SlackRoute } from "#slack/create-slack";
import type { DrawCharts } from "#slack/slack-parts";
import type { ProductOptions } from "./open-product.ts";

type Parts = { config: Config; services: Services; jobs: Jobs; log: Logger; caller: Pick<Caller, "orgId"> };

/** What the rest of the product has to do with Slack. */
export type SlackPart = {
  /** Where Slack delivers; null: nothing is taken from there. */
  route: SlackRoute | null;
  /** Why there is no connection. */
  lastError: () => unknown;
  /** When the organisation is there. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
};

const noSlack: SlackPart = {
  route: null,
  lastError: () => null,
  start: async () => undefined,
  stop: async () => undefined,
};

/** Slack, where it is set up and this process has to do with it; its libraries are loaded only then. */
export async function openSlack(parts: Parts, part: NonNullable<ProductOptions["slack"]>): Promise<SlackPart> {
  const { config, services, jobs, log, caller } = parts;
  if (!config.slack || part === "none") return noSlack;
  const slack = await createSlackOf(config.slack, parts);
  jobs.handle({
    slack: createDeliveryHandler(slack.handle),
    notices: createNoticesHandler({ deps: { log }, notices: services.notices, send: slack.sendNotices }),
  });
  return {
    route: slack.route,
    lastError: () => slack.connection.lastError ?? slack.connection.socketError,
    start: async () => {
      await slack.start(part === "receives");
      await scheduleNotices(jobs, caller.orgId);
    },
    stop: slack.stop,
  };
}

async function createSlackOf(
  settings: SlackConfig,
  { config, services, log, caller: { orgId } }: Parts,
): Promise<Slack> {
  const { createSlack } = await import("#slack/create-slack");
  const { createWebLinks } = await import("#slack/blocks/web-links");
  return createSlack({
    ...{ settings, services, orgId, defaultLang: config.defaultLang, log },
    linkTo: createWebLinks(config.publicUrl ?? `http://${config.host}:${config.port}`),
    productWords: { renderValue, bandWord, scoreWord: scoreWords, factorWords },
    drawCharts: await openCharts(services),
    now: () => Date.now(),
  });
}

/** The pictures of an account's scores, drawn when somebody asks for them. */
async function openCharts(services: Services): Promise<DrawCharts> {
  const { createChartRenderer } = await import("#exporting/charts/render-chart");
  const { createScoreCharts } = await import("#exporting/charts/score-charts");
  const draw = createScoreCharts(createChartRenderer());
  return async (caller, accountId, { alone }) => {
    const { asOf, account, scorecard, medians, deals } = await services.accountPage(caller, accountId, undefined);
    const { rows, cuts } = await services.portfolio(caller, undefined);
    const shown = alone ? rows.filter(({ id }) => id === accountId) : rows;
    return draw({ asOf, account, scorecard, medians, deals, rows: shown, cut: cuts.match }, caller.lang);
  };
}
