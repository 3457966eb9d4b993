import { describe, expect, it } from "vitest";
import { keepStreamed, withFinding, withSection } from "#web/api/merge-draft";
import { draft, finding, section } from "./draft-fixture.ts";

describe("a draft that is being written", () => {
  it("takes a section that comes again in the place of the first", () => {
    const once = withSection(draft({}), section({ id: "a", title: "old" }));
    const again = withSection(withSection(once, section({ id: "b" })), section({ id: "a", title: "new" }));
    expect(again.sections.map(({ id, title }) => `${id} ${title}`)).toEqual(["a new", "b S"]);
  });

  it("counts a finding once however often it is told", () => {
    const told = withFinding(withFinding(draft({}), finding("c1")), finding("c1"));
    expect(withFinding(told, finding("c1", 5)).findings).toHaveLength(2);
  });

  it("keeps streamed sections when a read between holds none yet", () => {
    const held = draft({ sections: [section({})] });
    expect(keepStreamed(held, draft({})).sections).toHaveLength(1);
  });

  it("believes the server once the draft is ready", () => {
    const held = draft({ sections: [section({ id: "a" }), section({ id: "b" })] });
    const ready = draft({ status: "ready", sections: [section({ id: "a" })] });
    expect(keepStreamed(held, ready)).toBe(ready);
  });
});
