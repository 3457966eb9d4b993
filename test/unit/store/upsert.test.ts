import { expect, it } from "vitest";
import { contentHash } from "#domain/stable-json";
import { inChunks, planUpsert } from "#store/upsert";

const org = "01900000-0000-7000-8000-000000000001";
const row = (externalId: string, name: string) => ({ externalId, name });
const stored = (externalId: string, name: string, id: string) => ({
  id,
  externalId,
  sourceHash: contentHash(row(externalId, name)),
});

it("sorts rows into new, changed and unchanged", () => {
  const held = [stored("A", "same", "id-a"), stored("B", "before", "id-b")];
  const { result } = planUpsert(org, held, [row("A", "same"), row("B", "after"), row("C", "new")]);
  expect([result.created, result.updated, result.unchanged]).toEqual([1, 1, 1]);
});

it("leaves a changed row the id it has", () => {
  const { changed } = planUpsert(org, [stored("B", "before", "id-b")], [row("B", "after")]);
  expect(changed.map(({ id, name }) => [id, name])).toEqual([["id-b", "after"]]);
});

it("writes nothing of what is unchanged", () => {
  const { changed } = planUpsert(org, [stored("A", "same", "id-a")], [row("A", "same")]);
  expect(changed).toEqual([]);
});

it("knows the ids of rows that a source no longer names", () => {
  const { result } = planUpsert(org, [stored("A", "old", "id-a")], []);
  expect(result.idByExternalId.get("A")).toBe("id-a");
});

it("cuts rows into chunks and loses none", () => {
  expect([...inChunks([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
});
