import * as chat from "./schema/chat.ts";
import * as coaching from "./schema/coaching.ts";
import * as connectors from "./schema/connectors.ts";
import * as customer from "./schema/customer.ts";
import * as embeddings from "./schema/embeddings.ts";
import * as jobs from "./schema/jobs.ts";
import * as judgement from "./schema/judgement.ts";
import * as modelCalls from "./schema/model-calls.ts";
import * as notes from "./schema/notes.ts";
import * as organisation from "./schema/organisation.ts";
import * as reviews from "./schema/reviews.ts";
import * as sales from "./schema/sales.ts";
import * as scoringProfile from "./schema/scoring-profile.ts";
import * as slack from "./schema/slack.ts";
import * as suggestions from "./schema/suggestions.ts";
import * as tasks from "./schema/tasks.ts";
import * as work from "./schema/work.ts";

/** Every table, as drizzle's client takes it. Rooms that query import the table from its own file. */
export const schema = {
  ...organisation,
  ...customer,
  ...sales,
  ...judgement,
  ...notes,
  ...embeddings,
  ...work,
  ...jobs,
  ...modelCalls,
  ...reviews,
  ...chat,
  ...slack,
  ...coaching,
  ...connectors,
  ...suggestions,
  ...scoringProfile,
  ...tasks,
};
