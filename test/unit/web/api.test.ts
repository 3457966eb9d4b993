import { describe, expect, it } from "vitest";
import { readProblem } from "#web/api/problem-error";
import { withQuery } from "#web/api/with-query";

it("leaves empty values out of an address and escapes the others", () => {
  expect(withQuery("/v1/search", { q: "预算 & 交期", accountId: null, limit: 10 })).toBe(
    "/v1/search?q=%E9%A2%84%E7%AE%97+%26+%E4%BA%A4%E6%9C%9F&limit=10",
  );
  expect(withQuery("/v1/me", { asOf: undefined })).toBe("/v1/me");
});

describe("readProblem", () => {
  it("tells the detail and the fields of a problem", async () => {
    const body = { title: "t", detail: "没有这个客户。", errors: [{ field: "id", reason: "not a UUID" }, "odd"] };
    const problem = await readProblem(Response.json(body, { status: 404 }));
    expect([problem.message, problem.status, problem.fields]).toEqual([
      "没有这个客户。",
      404,
      [{ field: "id", reason: "not a UUID" }],
    ]);
  });

  it("falls back on the status where the answer is no problem document", async () => {
    const problem = await readProblem(new Response("<html>", { status: 502, statusText: "Bad Gateway" }));
    expect(problem.message).toBe("502 Bad Gateway");
  });
});
