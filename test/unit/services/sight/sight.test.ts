import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type UserRole, userRoles } from "#domain/user-role";
import { canEdit, canSee, ledBy, rightsOfPerson, sightKey } from "#services/sight/sight";

type Person = { name: string; role: UserRole; managerName: string | null };

const name = fc.constantFrom("沈卓", "孙鹏", "罗敏仪", "马骏", "何倩", "方志远");
const person: fc.Arbitrary<Person> = fc.record({
  name,
  role: fc.constantFrom(...userRoles),
  managerName: fc.option(name),
});
const team = fc.uniqueArray(person, { selector: (one) => one.name });
const account = fc.record({ ownerName: fc.option(name) });

const member = (who: string, role: UserRole, managerName: string | null = null): Person => {
  return { name: who, role, managerName };
};
const two = [
  member("总监", "manager"),
  member("经理", "manager", "总监"),
  member("甲", "rep", "经理"),
  member("乙", "rep", "总监"),
  member("丙", "rep"),
];
const seenBy = (one: Person) => {
  const { sight } = rightsOfPerson(one, two);
  return sight.kind === "all" ? "all" : [...sight.names].sort();
};

describe("whom somebody sees", () => {
  it.each([
    ["a rep: the own accounts", member("甲", "rep", "经理"), ["甲"]],
    ["a manager: those of the team too", member("经理", "manager", "总监"), ["甲", "经理"].sort()],
    ["a manager of managers: all the way down", member("总监", "manager"), ["总监", "经理", "甲", "乙"].sort()],
    ["an administrator: everybody", member("管", "admin"), "all"],
    ["a viewer: everybody", member("看", "viewer"), "all"],
  ])("is, for %s", (_, one, seen) => {
    expect(seenBy(one)).toEqual(seen);
  });

  it("is nobody for somebody who is not there", () => {
    expect(rightsOfPerson(null, two)).toEqual({
      sight: { kind: "owners", names: new Set() },
      edits: false,
      runs: false,
    });
  });

  it("ends where managers lead one another in a ring", () => {
    const ring = [member("甲", "manager", "乙"), member("乙", "manager", "丙"), member("丙", "manager", "甲")];
    expect([...ledBy("甲", ring)].sort()).toEqual(["丙", "乙", "甲"].sort());
  });

  it("is exactly who reaches the manager by going up", () => {
    const reaches = (from: Person, top: string, all: readonly Person[]): boolean => {
      const passed = new Set<string>();
      let at: Person | undefined = from;
      while (at && !passed.has(at.name)) {
        if (at.name === top) return true;
        passed.add(at.name);
        const boss: string | null = at.managerName;
        if (boss === top) return true;
        at = all.find((one) => one.name === boss);
      }
      return false;
    };
    fc.assert(
      fc.property(name, team, (top, all) => {
        const led = ledBy(top, all);
        const climbers = all.filter((one) => reaches(one, top, all)).map((one) => one.name);
        expect([...led].sort()).toEqual([...new Set([top, ...climbers])].sort());
      }),
    );
  });
});

describe("an account", () => {
  it("of nobody is seen by those only who see all", () => {
    const seers = two.filter((one) => canSee(rightsOfPerson(one, two).sight, { ownerName: null }));
    expect(seers).toEqual([]);
  });

  it("that is edited is seen, and a viewer edits none", () => {
    fc.assert(
      fc.property(person, team, account, (one, all, held) => {
        const rights = rightsOfPerson(one, all);
        const edits = canEdit(rights, held);
        expect(edits && !canSee(rights.sight, held)).toBe(false);
        expect(edits && one.role === "viewer").toBe(false);
      }),
    );
  });

  it("is seen by a manager where one of the team sees it", () => {
    fc.assert(
      fc.property(person, team, account, (one, all, held) => {
        const led = all.filter(({ managerName }) => managerName === one.name);
        const isSeenBelow = led.some(({ name: own }) => held.ownerName === own);
        const { sight } = rightsOfPerson({ ...one, role: "manager" }, all);
        expect(!isSeenBelow || canSee(sight, held)).toBe(true);
      }),
    );
  });
});

it("calls two sights the same where the same names are seen, in whatever order", () => {
  fc.assert(
    fc.property(fc.uniqueArray(name), fc.uniqueArray(name), (some, others) => {
      const key = (names: string[]) => sightKey({ kind: "owners", names: new Set(names) });
      const isSame = JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());
      expect(key(some) === key(others)).toBe(isSame);
      expect(key(some)).not.toBe(sightKey({ kind: "all" }));
    }),
  );
});
