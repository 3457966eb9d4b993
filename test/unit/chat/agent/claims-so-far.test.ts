import fc from "fast-check";
import { expect, it } from "vitest";
import { claimsSoFar } from "#chat/agent/claims-so-far";

const claim = fc.record({
  kind: fc.constantFrom("fact", "inference", "recommendation", "question"),
  text: fc.string(),
  evidence: fc.array(fc.stringMatching(/^[FSN]\d{1,3}$/)),
});

it("gives of an answer cut anywhere only claims that stand in the whole one, in order", () => {
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 4 }), fc.double({ min: 0, max: 1, noNaN: true }), (claims, share) => {
      const whole = JSON.stringify({ claims, end: "complete" });
      const read = claimsSoFar(whole.slice(0, Math.floor(whole.length * share)));
      expect(read).toEqual(claims.slice(0, read.length));
    }),
  );
});

it("gives all claims once the end mark has begun", () => {
  const claims = [{ kind: "fact", text: "a", evidence: ["F1"] }];
  expect(claimsSoFar(`${JSON.stringify({ claims }).slice(0, -1)}, "end": "c`)).toEqual(claims);
});

it("holds the last claim back while another may follow its words", () => {
  expect(claimsSoFar('{"claims":[{"kind":"fact","text":"Revenue ro","evidence":[]}')).toEqual([]);
});

it("reads past words and a fence before the answer", () => {
  const answer = '{"claims":[{"kind":"fact","text":"a","evidence":[]}],"end":"complete"}';
  expect(claimsSoFar(`Here it is:\n\`\`\`json\n${answer}`)).toHaveLength(1);
});

it("gives nothing for what is no answer", () => {
  expect([claimsSoFar(""), claimsSoFar("no braces"), claimsSoFar('{"claims":"none"}')]).toEqual([[], [], []]);
});
