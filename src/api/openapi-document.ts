import type { createRouter } from "./env.ts";
import { scoreOperations } from "./score-operations.ts";

/** The API in OpenAPI 3.1: the routes as they describe themselves, and every scoring method. */
export function describeApi(app: ReturnType<typeof createRouter>, version: string) {
  const routes = app.getOpenAPI31Document({ openapi: "3.1.0", info: { title: "groundplan", version } });
  const { paths, schemas } = scoreOperations();
  return {
    ...routes,
    paths: { ...routes.paths, ...paths },
    components: { ...routes.components, schemas: { ...routes.components?.schemas, ...schemas } },
  };
}
