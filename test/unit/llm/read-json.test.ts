import fc from "fast-check";
import { expect, test } from "vitest";
import { readJson } from "#llm/read-json";

test.each([
  ["bare", '{"a":1}'],
  ["in a fence", 'Here it is:\n```json\n{"a":1}\n```\nAnything else?'],
  ["after thoughts", '<think>Maybe {"a":2}? No.</think>\n{"a":1}'],
  ["after thoughts that only end", 'So {"a":2} is wrong.</think>{"a":1}'],
  ["after a brace in prose", 'Use {x} like this: {"a":1}'],
  ["after a brace that never closes", 'Mind the { and: {"a":1}'],
  ["before a second object", '{"a":1} {"a":2}'],
])("finds an object %s", (_where, text) => {
  expect(readJson(text)).toEqual({ object: { a: 1 } });
});

test.each([
  ["", "empty"],
  [" \n", "empty"],
  ["<think>still thinking", "cut"],
  ['{"a":[1,', "cut"],
  ['{"a":"never ends', "cut"],
  ['{"a":"ends in a backslash \\', "cut"],
  ["I would rather not.", "json"],
  ["{not: json}", "json"],
  ['{"a":[{"b":1}],}', "json"],
  ["[1,2]", "json"],
])("says what is wrong with %j", (text, fault) => {
  expect(readJson(text)).toEqual({ fault });
});

/** Without `__proto__`, which parsing leaves out. */
const name = fc.string().filter((text) => text !== "__proto__");
const object = fc.dictionary(name, fc.jsonValue());

test("reads every object back, whatever prose without braces stands around it", () => {
  const prose = fc.string().filter((text) => !/[{}]|think/.test(text));
  fc.assert(
    fc.property(object, prose, prose, (value, before, after) => {
      const text = JSON.stringify(value);
      expect(readJson(`${before}${text}${after}`)).toEqual({ object: JSON.parse(text) });
    }),
  );
});

test("never takes the beginning of an object for one", () => {
  const cut = object.chain((value) => {
    const text = JSON.stringify(value);
    return fc.integer({ min: 1, max: text.length - 1 }).map((length) => text.slice(0, length));
  });
  fc.assert(
    fc.property(cut, (text) => {
      expect(readJson(text)).not.toHaveProperty("object");
    }),
  );
});
