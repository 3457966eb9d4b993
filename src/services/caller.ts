import type { Lang } from "#domain/lang";

/** Who asks, for which organisation, and in which language an answer is read. */
export type Caller = { orgId: string; actor: string; lang: Lang };
