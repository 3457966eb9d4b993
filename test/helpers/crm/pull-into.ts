import type { ConnectorName } from "#domain/connector";
import type { Services } from "#services/create-services";
import { pullSummarySchema } from "../../../src/api/schemas/pulls.ts";
import { watchJob } from "../import-files.ts";
import type { TestProduct } from "../open-test-product.ts";

type Options = Omit<Parameters<Services["pulls"]["start"]>[1], "connector">;

/** Runs a pull to its end, told in English: its summary, or the error it ended with. */
export async function tryPull(
  product: Pick<TestProduct, "services" | "caller">,
  connector: ConnectorName,
  options: Options = {},
) {
  const { services, caller } = product;
  const { pullId } = await services.pulls.start({ ...caller, lang: "en" }, { connector, ...options });
  const events = await watchJob(product, pullId);
  const { result, error } = await services.pulls.read(caller, pullId);
  return { summary: error ? null : pullSummarySchema.parse(result), error, events };
}

/** The summary of a pull that must end well. */
export async function pullInto(
  product: Pick<TestProduct, "services" | "caller">,
  connector: ConnectorName,
  options: Options = {},
) {
  const { summary, error } = await tryPull(product, connector, options);
  if (!summary) throw new Error(`${error?.code}: ${error?.message}`);
  return summary;
}
