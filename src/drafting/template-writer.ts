import { getKind } from "./kind-definition.ts";
import type { Writer } from "./writer.ts";

/** Writes a whole draft from scores, figures and quotations by rule: no model, the same bytes every time. */
export const templateWriter: Writer = {
  write: async (request) => {
    const { part } = request;
    const sections = getKind(request.kind)
      .byTemplate(request)
      .filter(({ id }) => !part || part.only.has(id));
    for (const section of sections) request.onSection?.(section);
    return {
      sections,
      findings: [],
      provenance: {
        model: null,
        promptVersion: null,
        promptHash: null,
        tokens: { input: 0, output: 0 },
        costUsd: null,
      },
    };
  },
};
