import { describe, expect, test } from "vitest";
import type { OutputMethod } from "#domain/model-call";
import { AppError } from "#errors";
import { createMethodChooser } from "#llm/method-chooser";

const badRequest = new AppError("model-unavailable", "no", { params: { reason: "HTTP 400" } });
const outage = new AppError("model-unavailable", "no", { params: { reason: "HTTP 500" } });

function endpoint(faults: Partial<Record<OutputMethod, AppError>>) {
  const tried: OutputMethod[] = [];
  const tryMethod = async (method: OutputMethod) => {
    tried.push(method);
    await Promise.resolve();
    const fault = faults[method];
    if (fault) throw fault;
  };
  return { tried, tryMethod };
}

describe("createMethodChooser", () => {
  test("asks once for all who ask at the same time, and never again", async () => {
    const { tried, tryMethod } = endpoint({});
    const chooser = createMethodChooser();
    await Promise.all([chooser.choose(tryMethod), chooser.choose(tryMethod)]);
    await chooser.choose(tryMethod);
    expect(tried).toEqual(["json-schema"]);
  });

  test("takes the strictest way that works", async () => {
    const { tryMethod } = endpoint({ "json-schema": badRequest, "tool-call": new AppError("model-output", "prose") });
    expect(await createMethodChooser().choose(tryMethod)).toBe("json-object");
  });

  test("is not misled by an outage, and tries anew for the next who asks", async () => {
    const chooser = createMethodChooser();
    await expect(chooser.choose(endpoint({ "json-schema": outage }).tryMethod)).rejects.toBe(outage);
    expect(await chooser.choose(endpoint({}).tryMethod)).toBe("json-schema");
  });

  test("says so when no way keeps the form", async () => {
    const prose = new AppError("model-output", "prose");
    const { tryMethod } = endpoint({ "json-schema": prose, "tool-call": prose, "json-object": prose, text: prose });
    await expect(createMethodChooser().choose(tryMethod)).rejects.toMatchObject({
      code: "model-output",
      details: { params: { reason: "method" } },
    });
  });

  test("leaves out for good what was given up", async () => {
    const chooser = createMethodChooser();
    const { tryMethod } = endpoint({});
    expect(chooser.giveUp(await chooser.choose(tryMethod))).toBe(true);
    expect(await chooser.choose(tryMethod)).toBe("tool-call");
  });

  test("has nothing behind the last way", () => {
    expect(createMethodChooser().giveUp("text")).toBe(false);
  });
});
