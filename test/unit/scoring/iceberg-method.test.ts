import { describe, expect, it } from "vitest";
import { ScoringInputError } from "#errors";
import { explain } from "#scoring/explain";
import { icebergMethod } from "#scoring/iceberg/iceberg-method";

describe("icebergMethod", () => {
  const post = (account: object) => icebergMethod.run({ asOf: "2026-11-01", account: { id: "A1", ...account } });
  const held = { id: "N1", statement: "s", layer: "deep", kind: "personal", status: "hypothesis" };

  it.each([
    ["a layer it does not know", { needs: [{ ...held, layer: "hidden" }] }, "needs:N1: layer"],
    ["a status it does not know", { needs: [{ ...held, status: "sure" }] }, "needs:N1: status"],
    ["a need without words", { needs: [{ ...held, statement: "" }] }, "needs:N1: statement"],
    ["a Maslow level it does not know", { needs: [{ ...held, maslow: "fame" }] }, "needs:N1: maslow"],
    ["a need twice", { needs: [held, held] }, "needs:N1: id: two records with one id"],
    ["a need of tomorrow", { needs: [{ ...held, recordedOn: "2026-11-02" }] }, "needs:N1: recordedOn"],
    ["a role it does not know", { decisionRoleHolders: [{ id: "C1", roles: ["X"] }] }, "decisionRoleHolders:C1: roles"],
    ["a person twice", { decisionRoleHolders: [{ id: "C1" }, { id: "C1" }] }, "contact:C1: id"],
    [
      "a note twice",
      {
        notes: [
          { ref: "V", text: "" },
          { ref: "V", text: "" },
        ],
      },
      "note:V: id",
    ],
  ])("refuses %s by name", (_what, account, message) => {
    expect(() => post(account)).toThrow(ScoringInputError);
    expect(() => post(account)).toThrow(message);
  });

  // 1 explicit + 2 latent of 3 × 3 = 9 → 33.3
  it.each([
    [
      "en",
      [
        "Needs iceberg 33.3 of 100: little is known below the surface.",
        "Explicit needs: 1/1 supported – 100 of 100 points, weight 0.11, adds 11.1.",
        "Latent needs: 1/1 supported – 100 of 100 points, weight 0.22, adds 22.2.",
        "Deep needs: 0/1 supported – 0 of 100 points, weight 0.33, adds 0.",
        "Needs that rest on the customer's words: 2 of 3; confirmed by whoever has them: 1.",
        "Decision roles with both a personal and an organisational need known: 0 of 2 that somebody holds.",
        "No personal need known of Chen, C2.",
        "Personal needs: esteem 1.",
        "“Fewer night shifts for maintenance” was recorded as confirmed and holds as supported: the words are not those of whoever has the need.",
        "Ask next about “Standing with the new board” (open question): Chen, what would make this project a success for you yourself?",
        "Ask next about “Fewer night shifts for maintenance” (probing question): Chen, we hear that “Fewer night shifts for maintenance” matters here. What happens when it is not met? Could you give an example?",
        "Of some people in the decision chain no personal need is known.",
        "Some needs were recorded as better supported than their quotations allow.",
      ],
    ],
    [
      "zh",
      [
        "需求冰山 33.3 分（满分 100）：还停留在水面上。",
        "显性需求：有原话 1/1 项，得 100 分（满分 100），权重 0.11，贡献 11.1 分。",
        "潜在需求：有原话 1/1 项，得 100 分（满分 100），权重 0.22，贡献 22.2 分。",
        "深藏需求：有原话 0/1 项，得 0 分（满分 100），权重 0.33，贡献 0 分。",
        "共 3 项需求，有客户原话的 2 项，其中本人确认 1 项。",
        "有人担任的决策角色 2 个，个人需求和组织需求都清楚的 0 个。",
        "个人需求还不清楚：Chen、C2。",
        "个人需求分布：尊重 1 项。",
        "“Fewer night shifts for maintenance”记为“已确认”，只能按“有依据”算：不是本人说的。",
        "“Standing with the new board”下一步怎么问（开放式）：Chen，这个项目做成什么样，您个人才算满意？",
        "“Fewer night shifts for maintenance”下一步怎么问（探询式）：Chen，听说贵公司很看重“Fewer night shifts for maintenance”，要是做不到，会带来哪些影响？能举个例子吗？",
        "决策链上有人的个人需求还不清楚。",
        "有些需求记得比原话能支持的更确定。",
      ],
    ],
  ] as const)("explains its example in %s", (lang, lines) => {
    expect(explain(icebergMethod.run(icebergMethod.example), lang, { C1: "Chen" })).toEqual(lines);
  });

  it("says what to collect where there is no need", () => {
    expect(explain(post({}), "en")).toEqual([
      "Needs iceberg: not enough data. 0 % is known, too little for a score.",
      "Still to collect: the customer's needs, who holds which decision role.",
    ]);
  });
});
