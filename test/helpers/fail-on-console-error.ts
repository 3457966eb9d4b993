import { afterEach, beforeEach, expect, vi } from "vitest";

// An error printed and not expected is a fault nobody looked at.
beforeEach(() => {
  vi.spyOn(console, "error");
});
afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
});
