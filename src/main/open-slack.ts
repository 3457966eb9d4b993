import type { Logger } from "pino";
import type { Config } from "#config";
import { bandWord, factorWords, scoreWords } from "#drafting/score-words";
import { renderValue } from "#grounding/values/render-value";
import type { Caller } from "#services/caller";
import type { Services } from "#services/create-services";
import type { Slack } from "#slack/create-slack";
import type { DrawCharts } from "#slack/slack-parts";
import type { ProductOptions } from "./open-product.ts";

type Parts = { config: Config; services: Services; log: Logger; caller: Pick<Caller, "orgId"> };

/** Slack, where it is set up and this process has to do with it; its libraries are loaded only then. */
export async function openSlack(
  { config, services, log, caller: { orgId } }: Parts,
  part: NonNullable<ProductOptions["slack"]>,
): Promise<Slack | null> {
  if (!config.slack || part === "none") return null;
  const { createSlack } = await import("#slack/create-slack");
  const { createWebLinks } = await import("#slack/blocks/web-links");
  return createSlack({
    ...{ settings: config.slack, services, orgId, defaultLang: config.defaultLang, log },
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
