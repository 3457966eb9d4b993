import { expect, test } from "vitest";
import { namesByKind } from "../../../src/web/notes/names-by-kind.ts";

test("groups what a note names by kind, each name once at its first place", () => {
  const money = { kind: "money" as const, refId: null, name: null, text: "200万", start: 0, end: 4, value: null };
  const person = { kind: "person" as const, refId: "c", name: "沈建国", text: "沈总", start: 5, end: 7, value: null };
  const again = { ...person, text: "沈建国", start: 9, end: 12 };
  expect(namesByKind([money, person, again])).toEqual([
    { kind: "person", names: [{ label: "沈建国", start: 5, end: 7 }] },
    { kind: "money", names: [{ label: "200万", start: 0, end: 4 }] },
  ]);
});
